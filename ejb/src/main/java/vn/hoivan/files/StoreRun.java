package vn.hoivan.files;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import vn.hoivan.shared.Ids;

/** One round through everything that is stored. Goes on after a restart behind the last hash it looked at. */
@Entity
@Table(name = "store_run")
class StoreRun {

    @Id
    private UUID id;
    @Column(name = "started_at", nullable = false)
    private Instant startedAt;
    @Column(name = "finished_at")
    private Instant finishedAt;
    @Column(name = "last_hash", nullable = false, length = 64)
    private String lastHash = "";
    @Column(nullable = false)
    private long checked;
    @Column(nullable = false)
    private long bytes;
    @Column(nullable = false)
    private long faulty;
    @Column(nullable = false)
    private long swept;

    protected StoreRun() {
    }

    StoreRun(Instant now) {
        id = Ids.next();
        startedAt = now;
    }

    void looked(String hash, long size, boolean intact) {
        lastHash = hash;
        checked++;
        bytes += size;
        faulty += intact ? 0 : 1;
    }

    void finish(long removed, Instant now) {
        swept = removed;
        finishedAt = now;
    }

    UUID getId() {
        return id;
    }

    String getLastHash() {
        return lastHash;
    }

    long getFaulty() {
        return faulty;
    }

    StoreReport.Run facts() {
        return new StoreReport.Run(startedAt, finishedAt, checked, bytes, faulty, swept);
    }
}
