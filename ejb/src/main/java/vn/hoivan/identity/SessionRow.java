package vn.hoivan.identity;

import java.time.Instant;
import java.util.UUID;

/** A log-in of the caller that still lives. */
public record SessionRow(UUID id, Instant startedAt, Instant lastActiveAt, String address, String userAgent) {

    public UUID getId() {
        return id;
    }

    public Instant getStartedAt() {
        return startedAt;
    }

    public Instant getLastActiveAt() {
        return lastActiveAt;
    }

    public String getAddress() {
        return address;
    }

    public String getUserAgent() {
        return userAgent;
    }
}
