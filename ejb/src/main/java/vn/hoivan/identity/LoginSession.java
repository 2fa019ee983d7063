package vn.hoivan.identity;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import vn.hoivan.shared.Ids;

/** One log-in of an account; every request of it asks whether it still lives. */
@Entity
@Table(name = "login_session")
public class LoginSession {

    @Id
    private UUID id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id", nullable = false)
    private Account account;
    @Column(name = "started_at", nullable = false)
    private Instant startedAt;
    @Column(name = "last_active_at", nullable = false)
    private Instant lastActiveAt;
    @Column(name = "ended_at")
    private Instant endedAt;
    @Column(length = 60)
    private String address;
    @Column(name = "user_agent", length = 300)
    private String userAgent;

    protected LoginSession() {
    }

    LoginSession(Account account, Instant now, String address, String userAgent) {
        this.id = Ids.next();
        this.account = account;
        this.startedAt = now;
        this.lastActiveAt = now;
        this.address = address;
        this.userAgent = userAgent == null || userAgent.length() <= 300 ? userAgent : userAgent.substring(0, 300);
    }

    public UUID getId() {
        return id;
    }

    public Account getAccount() {
        return account;
    }

    public Instant getStartedAt() {
        return startedAt;
    }

    public Instant getLastActiveAt() {
        return lastActiveAt;
    }

    public Instant getEndedAt() {
        return endedAt;
    }

    public String getAddress() {
        return address;
    }

    public String getUserAgent() {
        return userAgent;
    }
}
