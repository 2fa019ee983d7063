package vn.hoivan.files;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The same bytes handed in again: what is known of them need not be found out twice. */
@ApplicationScoped
class FileTwins {

    /** Reasons that lie in the bytes; the others may end differently another time. */
    private static final Set<FileReason> LASTING = EnumSet.of(FileReason.NOT_A_PDF, FileReason.DAMAGED,
            FileReason.PASSWORD_PROTECTED, FileReason.TOO_MANY_PAGES, FileReason.PAGE_TOO_LARGE);

    @PersistenceContext
    private EntityManager em;

    /** Gives a new file everything that is known of an earlier one with the same bytes. */
    void copyTo(StoredFile file) {
        find(file).ifPresent(twin -> {
            file.becomeLike(twin);
            em.flush();
            em.createNativeQuery("""
                    insert into file_page (file_id, page, body)
                    select cast(:file as uuid), p.page, p.body from file_page p where p.file_id = :twin""")
                    .setParameter("file", file.getId()).setParameter("twin", twin.getId()).executeUpdate();
        });
    }

    private Optional<StoredFile> find(StoredFile file) {
        return em.createQuery("""
                select f from StoredFile f where f.sha256 = :sha and f.mediaType = :type and f.id <> :id
                and (f.state = :ready and f.viewSha256 is not null or f.state = :refused and f.reason in :lasting)
                order by f.hasText nulls last, f.uploadedAt""", StoredFile.class)
                .setParameter("sha", file.getSha256()).setParameter("type", file.getMediaType())
                .setParameter("id", file.getId()).setParameter("ready", FileState.READY)
                .setParameter("refused", FileState.REFUSED).setParameter("lasting", LASTING)
                .setMaxResults(1).getResultStream().findFirst();
    }
}
