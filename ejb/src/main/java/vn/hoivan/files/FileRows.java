package vn.hoivan.files;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

import vn.hoivan.identity.Caller;
import vn.hoivan.identity.Callers;
import vn.hoivan.identity.Role;
import vn.hoivan.shared.BusinessException;

/** The rows of files, for the other features: who a file belongs to, files the system makes. */
@ApplicationScoped
@Transactional
public class FileRows {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Callers callers;
    @Inject
    private Clock clock;
    @Inject
    private FileTwins twins;
    @Inject
    private Event<FileReceived> received;
    @Inject
    private Event<FileLinked> linked;

    FileFacts add(Blob blob, String mediaType, String name) {
        return add(blob, mediaType, name, callers.find().map(Caller::personId).orElse(null));
    }

    private FileFacts add(Blob blob, String mediaType, String name, UUID uploader) {
        StoredFile file = new StoredFile(blob, mediaType, name, uploader, clock.instant());
        em.persist(file);
        twins.copyTo(file);
        if (file.getState() == FileState.RECEIVED) {
            ask(file, FileTask.Kind.PREPARE);
        } else if (file.getState() == FileState.READY && file.getHasText() == null) {
            ask(file, FileTask.Kind.READ);
        }
        if (file.isPdf() && callers.find().filter(caller -> caller.is(Role.CLERK)).isPresent()) {
            ask(file, FileTask.Kind.PROPOSE);
        }
        return FileFacts.of(file);
    }

    void ask(StoredFile file, FileTask.Kind kind) {
        em.persist(new FileTask(file.getId(), kind, clock.instant()));
        received.fire(new FileReceived(file.getId()));
    }

    /**
     * Takes note of a PDF the system has made; it will be prepared like any other. It is nobody's upload, whoever waits for
     * it: only the objects it is linked to open it.
     *
     * @param blob already in the store
     */
    public UUID made(Blob blob, String name) {
        return add(blob, StoredFile.PDF, name, null).id();
    }

    /** @throws BusinessException not found */
    public StoredFile get(UUID fileId) {
        StoredFile file = em.find(StoredFile.class, fileId);
        if (file == null) {
            throw BusinessException.notFound();
        }
        return file;
    }

    /**
     * Makes an uploaded file part of an object: from now on the object's rule decides who may open it.
     *
     * @throws BusinessException invalid at {@code field}, where the file is not the caller's own upload or is refused
     */
    public StoredFile attach(UUID fileId, UUID objectId, String field) {
        StoredFile file = fileId == null ? null : em.find(StoredFile.class, fileId);
        UUID caller = callers.find().map(Caller::personId).orElse(null);
        if (file == null || !Objects.equals(file.getUploadedBy(), caller)) {
            throw BusinessException.invalid(field, "files.unknown");
        }
        if (file.getState() == FileState.REFUSED) {
            throw BusinessException.invalid(field, "FileReason." + file.getReason());
        }
        link(fileId, objectId);
        return file;
    }

    /** Lets the readers of an object open a file, without asking whose it is; for files that come along with objects. */
    public void link(UUID fileId, UUID objectId) {
        if (em.find(FileLink.class, new FileLink.Key(fileId, objectId)) == null) {
            em.persist(new FileLink(fileId, objectId));
            linked.fire(new FileLinked(fileId, objectId));
        }
    }

    public void unlink(UUID fileId, UUID objectId) {
        em.createQuery("delete from FileLink l where l.fileId = :file and l.objectId = :object")
                .setParameter("file", fileId).setParameter("object", objectId).executeUpdate();
        linked.fire(new FileLinked(fileId, objectId));
    }
}
