package vn.hoivan.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import vn.hoivan.access.Access;
import vn.hoivan.identity.Caller;
import vn.hoivan.identity.Callers;
import vn.hoivan.identity.Role;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.Settings;
import vn.hoivan.worker.RegistrationProposal;

/**
 * The boundary to files. Uploading stores the bytes first, then the row: an acknowledged upload has both, and bytes
 * without a row are harmless. A file may be opened by whoever may open an object it is linked to, and by its uploader
 * until it is linked.
 */
@Stateless
@RolesAllowed(Role.Names.USER)
public class PaperFiles {

    public static final long LARGEST = Long.parseLong(Settings.get("HOIVAN_UPLOAD_MB", "250")) * 1024 * 1024;

    @PersistenceContext
    private EntityManager em;
    @Inject
    private FileStore store;
    @Inject
    private FileRows rows;
    @Inject
    private FileProposals proposals;
    @Inject
    private Access access;
    @Inject
    private Callers callers;
    @Inject
    private StoreRuns faults;
    @Resource
    private SessionContext self;

    /**
     * Takes a file in. It is RECEIVED; the worker prepares it next.
     *
     * @param name the client's file name, of which path and control characters are dropped
     * @throws BusinessException too large; unsupported (by content); invalid where it is empty, cut off or has a password;
     *                           nothing is stored then
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public FileFacts receive(InputStream bytes, String name) {
        try {
            String clean = FileNames.clean(name);
            String[] type = new String[1];
            Blob blob = store.put(bytes, LARGEST, file -> type[0] = typeOf(file, clean));
            return rows.add(blob, type[0], clean);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String typeOf(Path file, String name) throws IOException {
        if (Files.size(file) == 0) {
            throw BusinessException.invalid("file", "FileReason.EMPTY");
        }
        return MediaTypes.of(file, name);
    }

    public FileFacts facts(UUID fileId) {
        return FileFacts.of(open(fileId));
    }

    /**
     * The bytes as they were uploaded.
     *
     * @throws BusinessException conflict, where they are known not to be any more
     */
    public FileContent content(UUID fileId) {
        StoredFile file = open(fileId);
        requireSound(file.getSha256());
        return new FileContent(store.path(file.getSha256()), file.getSha256(), file.getSize(), file.getMediaType(),
                file.getName());
    }

    /**
     * The bytes as they were uploaded, to be handed out whole: they are compared with their SHA-256 first.
     *
     * @throws BusinessException conflict, where they are not what was uploaded
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public FileContent wholeContent(UUID fileId) {
        FileContent content = self.getBusinessObject(PaperFiles.class).content(fileId);
        try {
            if (!store.isIntact(content.sha256())) {
                faults.note(content.sha256(), Files.exists(content.path()) ? FileFault.CHANGED : FileFault.MISSING);
                throw BusinessException.conflict("files.faulty");
            }
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The copy to read on screen.
     *
     * @throws BusinessException conflict, where it is still being prepared or there is none
     */
    public FileContent view(UUID fileId) {
        StoredFile file = open(fileId);
        if (file.getViewSha256() == null) {
            throw BusinessException.conflict(file.getState() == FileState.RECEIVED ? "files.preparing" : "files.noView");
        }
        requireSound(file.getViewSha256());
        return new FileContent(store.path(file.getViewSha256()), file.getViewSha256(), file.getViewSize(),
                StoredFile.PDF, file.getName());
    }

    /** A picture of page one (PNG). */
    public FileContent thumbnail(UUID fileId) {
        StoredFile file = open(fileId);
        if (file.getThumbnailSha256() == null) {
            throw BusinessException.notFound();
        }
        Path path = store.path(file.getThumbnailSha256());
        return new FileContent(path, file.getThumbnailSha256(), path.toFile().length(), "image/png", "page-1.png");
    }

    /**
     * What the paper says of itself, for the register; values nobody could read are null.
     *
     * @return empty while it is being read
     */
    public Optional<RegistrationProposal> proposal(UUID fileId) {
        return proposals.find(open(fileId));
    }

    private void requireSound(String sha256) {
        if (faults.isFaulty(sha256)) {
            throw BusinessException.conflict("files.faulty");
        }
    }

    private StoredFile open(UUID fileId) {
        StoredFile file = em.find(StoredFile.class, fileId);
        if (file == null || !mayOpen(file)) {
            throw BusinessException.notFound();
        }
        return file;
    }

    private boolean mayOpen(StoredFile file) {
        Set<UUID> objects = new HashSet<>(em.createQuery(
                "select l.objectId from FileLink l where l.fileId = :file", UUID.class)
                .setParameter("file", file.getId()).getResultList());
        Caller caller = callers.current();
        return objects.isEmpty() ? caller.personId().equals(file.getUploadedBy()) : !access.visible(objects).isEmpty();
    }

}
