package vn.hoivan.files;

import java.io.IOException;
import java.nio.file.Path;
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
@Transactional(value = TxType.REQUIRES_NEW, rollbackOn = IOException.class)
class FileResults {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private FileRows rows;
    @Inject
    private FilePages pages;
    @Inject
    private Event<PushSignal> push;
    @Inject
    private Event<FileRead> read;

    StoredFile file(FileTask task) {
        return em.find(StoredFile.class, task.getFileId());
    }

    /** @param converted the PDF an office file became, else null */
    void prepared(FileTask task, int pageCount, int signatures, Blob view, Blob converted) {
        StoredFile file = file(task);
        file.inspected(pageCount, signatures);
        file.viewedBy(view);
        file.convertedTo(converted);
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

    /** @param picture null where none could be made */
    void pictured(FileTask task, Blob picture) {
        if (picture != null) {
            file(task).picturedBy(picture);
        }
    }

    /** @param lines one page each, as {@link vn.hoivan.worker.ReadText} writes them */
    void read(FileTask task, boolean searchable, Path lines) throws IOException {
        StoredFile file = file(task);
        file.read(searchable);
        pages.replace(file.getId(), lines);
        done(task, file, null);
        read.fire(new FileRead(file.getId()));
    }

    void proposed(FileTask task, String json) {
        done(task, file(task), json);
    }

    /** The worker gave up on it. What could not be shown is refused; what could not be read is only not read. */
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
