package vn.hoivan.files;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import vn.hoivan.shared.Ids;

/** Work on a file that the worker JVM does after the upload has been answered. Outlives a restart. */
@Entity
@Table(name = "file_task")
class FileTask {

    enum Kind {
        /** Inspect it and make the view copy. */
        PREPARE,
        /** Make a picture of page one, take the text out page by page. */
        READ,
        /** Propose what a clerk would register. */
        PROPOSE
    }

    enum State {
        WAITING, RUNNING, DONE, FAILED
    }

    private static final int ATTEMPTS = 3;

    @Id
    private UUID id;
    @Column(name = "file_id", nullable = false)
    private UUID fileId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 30)
    private Kind kind;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private State state = State.WAITING;
    @Column(nullable = false)
    private int attempts;
    @Column(name = "next_at", nullable = false)
    private Instant nextAt;
    private String result;
    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    protected FileTask() {
    }

    FileTask(UUID fileId, Kind kind, Instant now) {
        this.id = Ids.next();
        this.fileId = fileId;
        this.kind = kind;
        this.nextAt = now;
        this.createdAt = now;
    }

    /** Takes it for a while; a server that dies with it leaves it to be taken again afterwards. */
    void take(Instant now) {
        state = State.RUNNING;
        attempts++;
        nextAt = now.plus(Duration.ofMinutes(5));
    }

    void putBack(Instant now) {
        state = State.WAITING;
        attempts--;
        nextAt = now;
    }

    void done(String answer) {
        state = State.DONE;
        result = answer;
    }

    /** @return whether it will be tried again */
    boolean failed(Instant now) {
        state = attempts < ATTEMPTS ? State.WAITING : State.FAILED;
        nextAt = now.plusSeconds(10L * attempts);
        return state == State.WAITING;
    }

    UUID getId() {
        return id;
    }

    UUID getFileId() {
        return fileId;
    }

    Kind getKind() {
        return kind;
    }

    boolean isOver() {
        return state == State.DONE || state == State.FAILED;
    }

    String getResult() {
        return result;
    }
}
