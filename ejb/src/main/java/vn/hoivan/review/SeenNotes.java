package vn.hoivan.review;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;

import vn.hoivan.identity.Caller;
import vn.hoivan.identity.Callers;
import vn.hoivan.identity.UnitMembers;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.Page;
import vn.hoivan.shared.PageRequest;

/**
 * The notes the caller may see: the one predicate of lists, replies, copies and exports. Whoever asks for the notes of a
 * paper has been let to the paper first.
 */
@ApplicationScoped
class SeenNotes {

    /** Condition for JPQL, where {@code a} is the note; {@link #with} sets its parameters. */
    static final String SEEN = """
            a.deletedAt is null and (a.authorId = :me or :me member of a.sharedWith
            or exists (select 1 from Annotation s join s.sharedWithUnits u where s.id = a.id and u in :units)
            or a.sharedWithMembers = true and exists (select 1 from Participant t, PaperVersion v
                where v.id = a.paperVersionId and t.meeting = v.paper.item.meeting and t.personId = :me and t.removed = false))""";

    private static final String ON_VERSION = """
            from Annotation a left join AnnotationPlace p on p.annotationId = a.id and p.paperVersionId = :version
            where a.paperVersionId in (select o.id from PaperVersion o, PaperVersion w
                where w.id = :version and o.paper = w.paper and o.number <= w.number) and\s""" + SEEN;
    private static final String IN_READING_ORDER = " order by coalesce(p.page, a.page), a.createdAt, a.id";

    /** Stands where there are no units: an empty list is no list in SQL. */
    private static final UUID NONE = new UUID(0, 0);

    @PersistenceContext
    private EntityManager em;
    @Inject
    private UnitMembers units;
    @Inject
    private Callers callers;

    /** Notes made on this version and on those before it, with the place each has here, in reading order: none is missing. */
    Page<PlacedNote> on(UUID versionId, PageRequest page) {
        long total = on(versionId, em.createQuery("select count(a) " + ON_VERSION, Long.class)).getSingleResult();
        return new Page<>(total, placed(versionId, on(versionId, em.createQuery("select a, p " + ON_VERSION + IN_READING_ORDER, Object[].class))
                .setFirstResult(page.offset()).setMaxResults(page.size()).getResultList()));
    }

    List<PlacedNote> on(UUID versionId) {
        return placed(versionId, on(versionId, em.createQuery("select a, p " + ON_VERSION + IN_READING_ORDER, Object[].class)).getResultList());
    }

    /** @throws BusinessException not found, where there is none that the caller may see */
    Annotation require(UUID id) {
        return with(em.createQuery("select a from Annotation a where a.id = :id and " + SEEN, Annotation.class)).setParameter("id", id)
                .getResultStream().findFirst().orElseThrow(BusinessException::notFound);
    }

    /** Sets the parameters of {@link #SEEN}. */
    <Q extends Query> Q with(Q query) {
        Caller me = callers.current();
        Set<UUID> mine = new HashSet<>(units.withThoseAbove(me.unitIds()));
        mine.add(NONE);
        query.setParameter("me", me.personId()).setParameter("units", mine);
        return query;
    }

    private <T> TypedQuery<T> on(UUID versionId, TypedQuery<T> query) {
        return with(query).setParameter("version", versionId);
    }

    private static List<PlacedNote> placed(UUID versionId, List<Object[]> rows) {
        return rows.stream().map(row -> placed(versionId, (Annotation) row[0], (AnnotationPlace) row[1])).toList();
    }

    private static PlacedNote placed(UUID versionId, Annotation note, AnnotationPlace place) {
        return place != null || versionId.equals(note.getPaperVersionId()) ? new PlacedNote(note, place) : PlacedNote.pending(note, versionId);
    }
}
