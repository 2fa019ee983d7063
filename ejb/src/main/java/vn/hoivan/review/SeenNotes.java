package vn.hoivan.review;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;

import vn.hoivan.identity.Callers;
import vn.hoivan.shared.Page;
import vn.hoivan.shared.PageRequest;

/** The notes the caller may see: the one predicate of lists, copies and exports. Whoever asks has been let to the paper. */
@ApplicationScoped
class SeenNotes {

    /** Condition for JPQL, where {@code a} is the note; needs the parameter {@code me}. */
    static final String SEEN = "a.deletedAt is null and (a.authorId = :me or :me member of a.sharedWith)";

    private static final String ON_VERSION = """
            from Annotation a left join AnnotationPlace p on p.annotationId = a.id and p.paperVersionId = :version
            where (a.paperVersionId = :version or p.id is not null) and\s""" + SEEN;
    private static final String IN_READING_ORDER = " order by coalesce(p.page, a.page), a.createdAt, a.id";

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Callers callers;

    /** Notes made on this version and those carried to it, in reading order. */
    Page<PlacedNote> on(UUID versionId, PageRequest page) {
        long total = with(versionId, em.createQuery("select count(a) " + ON_VERSION, Long.class)).getSingleResult();
        return new Page<>(total, placed(with(versionId, em.createQuery("select a, p " + ON_VERSION + IN_READING_ORDER, Object[].class))
                .setFirstResult(page.offset()).setMaxResults(page.size()).getResultList()));
    }

    List<PlacedNote> on(UUID versionId) {
        return placed(with(versionId, em.createQuery("select a, p " + ON_VERSION + IN_READING_ORDER, Object[].class)).getResultList());
    }

    private <Q extends Query> Q with(UUID versionId, Q query) {
        query.setParameter("version", versionId).setParameter("me", callers.current().personId());
        return query;
    }

    private static List<PlacedNote> placed(List<Object[]> rows) {
        return rows.stream().map(row -> new PlacedNote((Annotation) row[0], (AnnotationPlace) row[1])).toList();
    }
}
