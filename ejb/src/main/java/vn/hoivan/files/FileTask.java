package vn.hoivan.files;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import vn.hoivan.shared.BackgroundWork;

/** Work on a file that the worker JVM does after the upload has been answered. Outlives a restart. */
@Entity
@Table(name = "file_task")
class FileTask extends BackgroundWork {

    enum Kind {
        /** Inspect it and make the view copy. */
        PREPARE,
        /** Make a picture of page one, take the text out page by page. */
        READ,
        /** Propose what a clerk would register. */
        PROPOSE
    }

    private static final Duration LONGEST = Duration.ofMinutes(5);

    @Column(name = "file_id", nullable = false)
    private UUID fileId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 30)
    private Kind kind;
    private String result;
    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    protected FileTask() {
    }

    FileTask(UUID fileId, Kind kind, Instant now) {
        super(now);
        this.fileId = fileId;
        this.kind = kind;
        this.createdAt = now;
    }

    void take(Instant now) {
        take(now, LONGEST);
    }

    void done(String answer) {
        done();
        result = answer;
    }

    UUID getFileId() {
        return fileId;
    }

    Kind getKind() {
        return kind;
    }

    String getResult() {
        return result;
    }
}
