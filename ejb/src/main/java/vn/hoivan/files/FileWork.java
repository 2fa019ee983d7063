package vn.hoivan.files;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.hoivan.worker.Refusal;

/**
 * Works on files as they come in, at once after the commit that brought them. No more tasks run at a time than there
 * are workers.
 */
@ApplicationScoped
class FileWork {

    private static final Logger LOG = LoggerFactory.getLogger(FileWork.class);

    private final Semaphore free = new Semaphore(WorkerSettings.CHILDREN);
    private volatile boolean wanted;
    private volatile boolean closed;

    @Resource
    private ManagedExecutorService executor;
    @Inject
    private FileQueue queue;
    @Inject
    private FilePreparation preparation;
    @Inject
    private FileReading reading;
    @Inject
    private FileProposals proposals;
    @Inject
    private FileResults results;

    @PreDestroy
    void stop() {
        closed = true;
    }

    void received(@Observes(during = TransactionPhase.AFTER_SUCCESS) FileReceived event) {
        wake();
    }

    /** Sees to it that whatever waits is worked on. */
    void wake() {
        wanted = true;
        if (free.tryAcquire()) {
            executor.submit(this::drain);
        }
    }

    private void drain() {
        do {
            wanted = false;
            try {
                for (Optional<FileTask> task = next(); task.isPresent(); task = next()) {
                    work(task.get());
                }
            } catch (RuntimeException e) {
                LOG.error("Work on files stopped; the timer takes it up again", e);
            } finally {
                free.release();
            }
        } while (wanted && !closed && free.tryAcquire());
    }

    private Optional<FileTask> next() {
        return closed ? Optional.empty() : queue.take();
    }

    private void work(FileTask task) {
        try {
            switch (task.getKind()) {
                case PREPARE -> preparation.run(task);
                case READ -> reading.run(task);
                case PROPOSE -> proposals.run(task);
            }
        } catch (Refusal e) {
            LOG.info("File {}: {} {}", task.getFileId(), e.reason(), e.getMessage());
            results.refused(task, FileReason.valueOf(e.reason().name()));
        } catch (CancellationException e) {
            queue.putBack(task);
        } catch (Exception e) {
            LOG.error("{} of file {} failed", task.getKind(), task.getFileId(), e);
            if (!queue.failed(task)) {
                results.refused(task, FileReason.FAILED);
            }
        }
    }
}
