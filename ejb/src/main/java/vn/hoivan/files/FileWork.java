package vn.hoivan.files;

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

import vn.hoivan.shared.Pump;
import vn.hoivan.worker.Refusal;

/**
 * Works on files as they come in, at once after the commit that brought them. No more tasks run at a time than there
 * are workers.
 */
@ApplicationScoped
class FileWork {

    private static final Logger LOG = LoggerFactory.getLogger(FileWork.class);

    private final Pump pump = new Pump("Work on files", WorkerSettings.CHILDREN, this::next);

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
    @Inject
    private OfficeFiles office;

    void received(@Observes(during = TransactionPhase.AFTER_SUCCESS) FileReceived event) {
        wake();
    }

    /** Sees to it that whatever waits is worked on. */
    void wake() {
        pump.wake(executor);
    }

    @PreDestroy
    void stop() {
        pump.close();
    }

    private boolean next() {
        Optional<FileTask> task = queue.take(!office.areBusy());
        task.ifPresent(this::work);
        return task.isPresent();
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
