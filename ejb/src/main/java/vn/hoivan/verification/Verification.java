package vn.hoivan.verification;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** What was found out about a content, once for its hash. Only the report is kept, never the file. */
@Entity
class Verification {

    @Id
    @Column(length = 64)
    private String sha256;
    @Column(nullable = false, length = 10)
    private String state = "DONE";
    @Column(length = 12)
    private String integrity;
    private String report;
    @Column(name = "requested_at", nullable = false)
    private Instant requestedAt;
    @Column(name = "finished_at")
    private Instant finishedAt;

    protected Verification() {
    }

    Verification(String sha256, String integrity, String report, Instant requestedAt, Instant finishedAt) {
        this.sha256 = sha256;
        this.integrity = integrity;
        this.report = report;
        this.requestedAt = requestedAt;
        this.finishedAt = finishedAt;
    }

    void replace(String newIntegrity, String newReport, Instant now) {
        integrity = newIntegrity;
        report = newReport;
        finishedAt = now;
    }

    String getReport() {
        return report;
    }

    Instant getFinishedAt() {
        return finishedAt;
    }
}
