package vn.hoivan.files;

import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import vn.hoivan.shared.PushSignal;

/** Writes down what the worker found, and tells the pages that show the file. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class FileResults {

    /** @param thumbnail null where no picture could be made */
    record Prepared(int pages, int signatures, Blob view, Blob thumbnail) {
    }

    @PersistenceContext
    private EntityManager em;
    @Inject
    private FileRows rows;
    @Inject
    private Event<PushSignal> push;

    StoredFile file(FileTask task) {
        return em.find(StoredFile.class, task.getFileId());
    }

    void prepared(FileTask task, Prepared found) {
        StoredFile file = file(task);
        file.inspected(found.pages(), found.signatures());
        file.viewedBy(found.view());
        if (found.thumbnail() != null) {
            file.picturedBy(found.thumbnail());
        }
        file.ready(null);
        done(task, file, null);
        rows.ask(file, FileTask.Kind.READ);
    }

    /** An office file that cannot be converted here: kept, but without a view. */
    void keptAsIs(FileTask task) {
        StoredFile file = file(task);
        file.read(false);
        file.ready(FileReason.NOT_CONVERTED);
        done(task, file, null);
    }

    /** The worker gave up on it. What it would not read or propose stays out; what it could not show is refused. */
    void refused(FileTask task, FileReason reason) {
        StoredFile file = file(task);
        switch (task.getKind()) {
            case PREPARE -> file.refuse(reason);
            case READ -> file.read(false);
            case PROPOSE -> { }
        }
        done(task, file, null);
    }

    private void done(FileTask task, StoredFile file, String result) {
        em.find(FileTask.class, task.getId()).done(result);
        UUID uploader = file.getUploadedBy();
        push.fire(new PushSignal(uploader == null ? Set.of() : Set.of(uploader), file.getId()));
    }
}
