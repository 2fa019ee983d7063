package vn.hoivan.shared;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

/**
 * Work that is done after the answer to whoever caused it, and outlives a restart: it waits, runs, and is done or, after
 * some attempts, given up. Whoever takes it holds it for a while; a server that dies with it leaves it to be taken again
 * afterwards.
 */
@MappedSuperclass
public abstract class BackgroundWork {

    /** How far it has come. */
    public enum State {
        WAITING, RUNNING, DONE, FAILED
    }

    private static final int ATTEMPTS = 3;
    private static final long PAUSE = 10;

    @Id
    private UUID id;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private State state = State.WAITING;
    @Column(nullable = false)
    private int attempts;
    @Column(name = "next_at", nullable = false)
    private Instant nextAt;

    protected BackgroundWork() {
    }

    protected BackgroundWork(Instant now) {
        this.id = Ids.next();
        this.nextAt = now;
    }

    /** @param longest after which it may be taken again */
    protected void take(Instant now, Duration longest) {
        state = State.RUNNING;
        attempts++;
        nextAt = now.plus(longest);
    }

    /** As if it had not been taken. */
    public void putBack(Instant next) {
        state = State.WAITING;
        attempts = Math.max(0, attempts - 1);
        nextAt = next;
    }

    /** There is more to do than there was before. */
    public void again(Instant now) {
        state = State.WAITING;
        attempts = 0;
        nextAt = now;
    }

    protected void done() {
        state = State.DONE;
    }

    /** @return whether it will be tried again */
    public boolean failed(Instant now) {
        state = attempts < ATTEMPTS ? State.WAITING : State.FAILED;
        nextAt = now.plusSeconds(PAUSE * attempts);
        return state == State.WAITING;
    }

    public void giveUp() {
        state = State.FAILED;
    }

    public UUID getId() {
        return id;
    }

    public State getState() {
        return state;
    }

    public boolean isOver() {
        return state == State.DONE || state == State.FAILED;
    }
}
