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

/** A bearer token of an account: 256 random bits, of which only the SHA-256 is kept. */
@Entity
@Table(name = "api_token")
public class ApiToken {

    @Id
    private UUID id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id", nullable = false)
    private Account account;
    @Column(nullable = false, length = 100)
    private String name;
    @Column(name = "secret_sha256", nullable = false, length = 64)
    private String secretSha256;
    @Column(name = "created_at", nullable = false)
    private Instant createdAt;
    @Column(name = "last_used_at")
    private Instant lastUsedAt;
    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected ApiToken() {
    }

    ApiToken(Account account, String name, String secretSha256, Instant now) {
        this.id = Ids.next();
        this.account = account;
        this.name = name;
        this.secretSha256 = secretSha256;
        this.createdAt = now;
    }

    void revoke(Instant now) {
        revokedAt = now;
    }

    public UUID getId() {
        return id;
    }

    public Account getAccount() {
        return account;
    }

    public String getName() {
        return name;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getLastUsedAt() {
        return lastUsedAt;
    }

    public Instant getRevokedAt() {
        return revokedAt;
    }
}
