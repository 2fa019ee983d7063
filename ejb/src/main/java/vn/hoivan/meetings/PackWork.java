package vn.hoivan.meetings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.hoivan.files.FileStore;
import vn.hoivan.files.Workers;
import vn.hoivan.worker.AssemblePack;
import vn.hoivan.worker.AssembledPack;
import vn.hoivan.worker.Refusal;

/** Builds the packs that wait, one after the other, from the commit on that asked for them. */
@ApplicationScoped
class PackWork {

    private static final Logger LOG = LoggerFactory.getLogger(PackWork.class);
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final AtomicBoolean busy = new AtomicBoolean();

    @Resource
    private ManagedExecutorService executor;
    @Inject
    private PackQueue queue;
    @Inject
    private Workers workers;
    @Inject
    private FileStore store;

    void wanted(@Observes(during = TransactionPhase.AFTER_SUCCESS) PackWanted event) {
        wake();
    }

    void wake() {
        if (busy.compareAndSet(false, true)) {
            executor.submit(this::drain);
        }
    }

    private void drain() {
        try {
            while (buildNext()) {
                LOG.debug("A pack is built, on to the next");
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("Work on packs stopped; the timer takes it up again", e);
        } finally {
            busy.set(false);
        }
    }

    private boolean buildNext() throws IOException {
        Path output = Files.createTempFile(store.workFolder(), "pack", ".pdf");
        try {
            Optional<PackQueue.Job> job = queue.take(output.toString());
            job.ifPresent(taken -> build(taken, output));
            return job.isPresent();
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private void build(PackQueue.Job job, Path output) {
        try {
            AssembledPack built = workers.run(AssemblePack.KEY, job.arguments(), LIMIT);
            queue.done(job, built, store.adopt(output, built.pdf().sha256()));
        } catch (Refusal e) {
            LOG.warn("Pack {}: {} {}", job.packId(), e.reason(), e.getMessage());
            queue.failed(job, e.reason().name());
        } catch (CancellationException e) {
            queue.putBack(job);
        } catch (IOException | RuntimeException e) {
            LOG.error("Pack {} failed", job.packId(), e);
            queue.failed(job, "FAILED");
        }
    }
}
