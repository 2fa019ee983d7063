package vn.hoivan.files;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Stored bytes that are not what they were, or not there. Gone when they are found whole again. */
@Entity
@Table(name = "store_fault")
class StoreFault {

    @Id
    @Column(length = 64)
    private String hash;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private FileFault kind;
    @Column(name = "found_at", nullable = false)
    private Instant foundAt;

    protected StoreFault() {
    }

    StoreFault(String hash, FileFault kind, Instant now) {
        this.hash = hash;
        this.kind = kind;
        this.foundAt = now;
    }

    StoreReport.Fault facts() {
        return new StoreReport.Fault(hash, kind, foundAt);
    }
}
