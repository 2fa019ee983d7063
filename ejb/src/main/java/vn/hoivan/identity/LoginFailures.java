package vn.hoivan.identity;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How often logging in failed for a name or from an address, since it last succeeded. */
@Entity
@Table(name = "login_throttle")
class LoginFailures {

    @Id
    @Column(length = 200)
    private String subject;
    @Column(nullable = false)
    private int failures;
    @Column(name = "closed_until")
    private Instant closedUntil;

    protected LoginFailures() {
    }

    LoginFailures(String subject) {
        this.subject = subject;
    }

    void add(Instant now, int free, Duration longest) {
        if (closedUntil != null && closedUntil.plus(longest).isBefore(now)) {
            failures = 0;
        }
        failures++;
        if (failures >= free) {
            long seconds = Math.min(longest.toSeconds(), 2L << Math.min(20, failures - free));
            closedUntil = now.plusSeconds(seconds);
        }
    }

    boolean isClosed(Instant now) {
        return closedUntil != null && closedUntil.isAfter(now);
    }

    long secondsToWait(Instant now) {
        return Math.max(1, Duration.between(now, closedUntil).toSeconds());
    }
}
