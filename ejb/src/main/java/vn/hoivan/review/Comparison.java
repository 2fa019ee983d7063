package vn.hoivan.review;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import vn.hoivan.worker.VersionComparison;

/** Two versions of one paper, compared in the background; on the way notes are carried from the older to the newer one. */
@Entity
@Table(name = "version_comparison")
class Comparison {

    enum State {
        WAITING, RUNNING, DONE, FAILED
    }

    private static final int ATTEMPTS = 3;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    @Id
    private UUID id;
    @Column(name = "before_id", nullable = false)
    private UUID beforeId;
    @Column(name = "after_id", nullable = false)
    private UUID afterId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private State state;
    @Column(nullable = false)
    private int attempts;
    @Column(name = "next_at", nullable = false)
    private Instant nextAt;
    private String difference;

    protected Comparison() {
    }

    /** Takes it for a while; a server that dies with it leaves it to be taken again afterwards. */
    void take(Instant now) {
        state = State.RUNNING;
        attempts++;
        nextAt = now.plus(LONGEST);
    }

    void putBack(Instant next) {
        state = State.WAITING;
        attempts = Math.max(0, attempts - 1);
        nextAt = next;
    }

    /** There are notes to carry that were not there before. */
    void again(Instant now) {
        state = State.WAITING;
        attempts = 0;
        nextAt = now;
    }

    void done(String found) {
        state = State.DONE;
        difference = found;
    }

    /** @return whether it will be tried again */
    boolean failed(Instant now) {
        state = attempts < ATTEMPTS ? State.WAITING : State.FAILED;
        nextAt = now.plusSeconds(10L * attempts);
        return state == State.WAITING;
    }

    void giveUp() {
        state = State.FAILED;
    }

    UUID getId() {
        return id;
    }

    UUID getBeforeId() {
        return beforeId;
    }

    UUID getAfterId() {
        return afterId;
    }

    State getState() {
        return state;
    }

    /** JSON as in {@link VersionComparison}, without places; null until it was compared once. */
    String getDifference() {
        return difference;
    }
}
