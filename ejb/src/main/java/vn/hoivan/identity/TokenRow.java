package vn.hoivan.identity;

import java.time.Instant;
import java.util.UUID;

/** An API token of the caller; its secret is nowhere. */
public record TokenRow(UUID id, String name, Instant createdAt, Instant lastUsedAt) {

    public UUID getId() {
        return id;
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
}
