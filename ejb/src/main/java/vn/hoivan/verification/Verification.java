package vn.hoivan.verification;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import vn.hoivan.files.FileReason;

/**
 * What is found out about a content, once for its hash. It lives for a day: certificates expire and are revoked, and
 * nobody's file is kept.
 */
@Entity
class Verification {

    @Id
    @Column(name = "content_hash", length = 64)
    private String sha256;
    @Column(nullable = false, length = 32)
    private String id;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private VerificationState state = VerificationState.WAITING;
    @Column(nullable = false)
    private int attempts;
    @Enumerated(EnumType.STRING)
    @Column(length = 30)
    private FileReason reason;
    @Column(length = 12)
    private String integrity;
    private String report;
    private String pictures;
    @Column(name = "requested_at", nullable = false)
    private Instant requestedAt;
    @Column(name = "finished_at")
    private Instant finishedAt;

    protected Verification() {
    }

    Verification(String sha256, String id, Instant requestedAt) {
        this.sha256 = sha256;
        this.id = id;
        this.requestedAt = requestedAt;
    }

    void begin() {
        state = VerificationState.CHECKING;
        attempts++;
    }

    void again() {
        state = VerificationState.WAITING;
    }

    void checked(String verdict, String json) {
        integrity = verdict;
        report = json;
        state = VerificationState.DRAWING;
    }

    void done(String shown, Instant now) {
        pictures = shown;
        state = VerificationState.DONE;
        finishedAt = now;
    }

    void refuse(FileReason why, Instant now) {
        reason = why;
        state = VerificationState.REFUSED;
        finishedAt = now;
    }

    String getSha256() {
        return sha256;
    }

    String getId() {
        return id;
    }

    VerificationState getState() {
        return state;
    }

    int getAttempts() {
        return attempts;
    }

    FileReason getReason() {
        return reason;
    }

    String getReport() {
        return report;
    }

    String getPictures() {
        return pictures;
    }

    Instant getRequestedAt() {
        return requestedAt;
    }

    Instant getFinishedAt() {
        return finishedAt;
    }
}
