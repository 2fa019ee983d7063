package vn.hoivan.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import vn.hoivan.shared.Pump;
import vn.hoivan.shared.Settings;

/**
 * Rounds through the store in the background: each file is compared with its SHA-256, at a bounded speed; at the end bytes
 * without a row, and files in the making that a kill left behind, are removed once they are a day old.
 */
@ApplicationScoped
class StoreWork {

    static final Duration GRACE = Duration.ofDays(1);
    private static final int BATCH = 25;
    private static final int BRANCHES = 256;
    private static final long BYTES_A_SECOND = Long.parseLong(Settings.get("HOIVAN_CHECK_MB_S", "20")) << 20;

    private final Pump pump = new Pump("Looking through the store", 1, this::next);
    private volatile boolean stopped;

    @Resource
    private ManagedExecutorService executor;
    @Inject
    private FileStore store;
    @Inject
    private StoreReferences references;
    @Inject
    private StoreRuns runs;
    @Inject
    private Clock clock;

    void begin() {
        runs.begin();
        wake();
    }

    /** Goes on with a round that is under way. */
    void wake() {
        pump.wake(executor);
    }

    @PreDestroy
    void stop() {
        stopped = true;
        pump.close();
    }

    private boolean next() {
        Optional<UUID> run = runs.current();
        run.ifPresent(this::step);
        return run.isPresent();
    }

    private void step(UUID run) {
        List<String> hashes = references.after(runs.lastHash(run), BATCH);
        if (hashes.isEmpty()) {
            runs.finish(run, sweep(clock.instant().minus(GRACE)));
            return;
        }
        List<StoreRuns.Look> looks = new ArrayList<>();
        for (String hash : hashes) {
            if (stopped) {
                break;
            }
            looks.add(look(hash));
        }
        runs.looked(run, looks);
    }

    private StoreRuns.Look look(String hash) {
        try {
            Path path = store.path(hash);
            if (!Files.exists(path)) {
                return new StoreRuns.Look(hash, 0, FileFault.MISSING);
            }
            long size = Files.size(path);
            boolean intact = store.isIntact(hash);
            LockSupport.parkNanos(Duration.ofMillis(size * 1000 / BYTES_A_SECOND).toNanos());
            return new StoreRuns.Look(hash, size, intact ? null : FileFault.CHANGED);
        } catch (IOException e) {
            return new StoreRuns.Look(hash, 0, FileFault.CHANGED);
        }
    }

    /** @return how many files were removed */
    long sweep(Instant untouchedSince) {
        try {
            long removed = store.tidy(untouchedSince);
            for (int branch = 0; branch < BRANCHES && !stopped; branch++) {
                String prefix = String.format("%02x", branch);
                List<String> there = store.list(prefix);
                Set<String> used = there.isEmpty() ? Set.of() : references.beginning(prefix);
                for (String hash : there) {
                    if (!used.contains(hash) && store.remove(hash, untouchedSince)) {
                        removed++;
                    }
                }
            }
            return removed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
