package vn.hoivan.meetings;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Who saved something last by a form, and when. */
@Embeddable
class LastChange {

    @Column(name = "changed_by")
    private UUID by;
    @Column(name = "changed_at")
    private Instant at;

    protected LastChange() {
    }

    LastChange(UUID by, Instant at) {
        this.by = by;
        this.at = at;
    }

    UUID by() {
        return by;
    }

    Instant at() {
        return at;
    }
}
