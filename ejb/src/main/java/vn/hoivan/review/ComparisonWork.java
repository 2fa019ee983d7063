package vn.hoivan.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import jakarta.annotation.PreDestroy;
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
import vn.hoivan.shared.Pump;
import vn.hoivan.worker.CompareVersions;
import vn.hoivan.worker.Refusal;

/** Compares the versions that wait, one pair after the other, from the commit on that brought them. */
@ApplicationScoped
class ComparisonWork {

    private static final Logger LOG = LoggerFactory.getLogger(ComparisonWork.class);
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final Pump pump = new Pump("Comparing versions", 1, this::next);

    @Resource
    private ManagedExecutorService executor;
    @Inject
    private ComparisonQueue queue;
    @Inject
    private Workers workers;
    @Inject
    private FileStore store;

    void wanted(@Observes(during = TransactionPhase.AFTER_SUCCESS) ComparisonWanted event) {
        wake();
    }

    void wake() {
        pump.wake(executor);
    }

    @PreDestroy
    void stop() {
        pump.close();
    }

    private boolean next() {
        try {
            Path output = Files.createTempFile(store.workFolder(), "compared", ".json");
            try {
                Optional<ComparisonQueue.Job> job = queue.take(output.toString());
                job.ifPresent(taken -> compare(taken, output));
                return job.isPresent();
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compare(ComparisonQueue.Job job, Path output) {
        try {
            if (job.arguments() == null) {
                queue.refused(job);
                return;
            }
            workers.run(CompareVersions.KEY, job.arguments(), LIMIT);
            queue.done(job, output);
        } catch (Refusal e) {
            LOG.warn("Comparison {}: {} {}", job.comparisonId(), e.reason(), e.getMessage());
            queue.refused(job);
        } catch (CancellationException e) {
            queue.putBack(job);
        } catch (IOException | RuntimeException e) {
            LOG.error("Comparison {} failed", job.comparisonId(), e);
            queue.failed(job);
        }
    }
}
