package vn.hoivan.review;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

import vn.hoivan.files.FileRows;
import vn.hoivan.files.StoredFile;
import vn.hoivan.identity.Callers;
import vn.hoivan.meetings.PaperVersion;
import vn.hoivan.shared.BusinessException;

/** Reads what goes into a copy, in a transaction that ends before the worker begins. */
@ApplicationScoped
@Transactional
class MarkedPapers {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private ReadPapers papers;
    @Inject
    private AnnotationReading reading;
    @Inject
    private FileRows files;
    @Inject
    private Callers callers;

    MarkedPaper marked(UUID versionId, Set<Layer> layers) {
        PaperVersion version = papers.require(versionId);
        UUID me = callers.current().personId();
        List<Annotation> notes = em.createQuery("select a " + Annotations.SEEN + " order by a.page, a.createdAt, a.id", Annotation.class)
                .setParameter("version", versionId).setParameter("me", me).getResultList().stream()
                .filter(note -> layers.contains(note.isOf(me) ? Layer.MINE : Layer.SHARED)).toList();
        StoredFile file = files.get(version.getFileId());
        String sha256 = file.isPdf() ? file.getSha256() : file.getViewSha256();
        if (sha256 == null) {
            throw BusinessException.conflict("files.noView");
        }
        return new MarkedPaper(version.getPaper().getTitle(), sha256, reading.marks(notes));
    }
}
