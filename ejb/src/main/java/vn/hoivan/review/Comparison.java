package vn.hoivan.review;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import vn.hoivan.shared.BackgroundWork;
import vn.hoivan.worker.VersionComparison;

/** Two versions of one paper, compared in the background; on the way notes are carried from the older to the newer one. */
@Entity
@Table(name = "version_comparison")
class Comparison extends BackgroundWork {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    @Column(name = "before_id", nullable = false)
    private UUID beforeId;
    @Column(name = "after_id", nullable = false)
    private UUID afterId;
    private String difference;

    protected Comparison() {
    }

    void take(Instant now) {
        take(now, LONGEST);
    }

    void done(String found) {
        done();
        difference = found;
    }

    UUID getBeforeId() {
        return beforeId;
    }

    UUID getAfterId() {
        return afterId;
    }

    /** JSON as in {@link VersionComparison}, without places; null until it was compared once. */
    String getDifference() {
        return difference;
    }
}
