package vn.hoivan.routing;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;

import vn.hoivan.access.Access;
import vn.hoivan.identity.Callers;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.Page;
import vn.hoivan.shared.PageRequest;

/** Finding assignments. */
@ApplicationScoped
class AssignmentRows {

    private static final String FROM = """
             from Assignment a join a.directive d join IncomingDocument o on o.id = a.documentId
            join Person assignee on assignee.id = a.assigneeId join Person director on director.id = d.authorId where\s""";
    private static final String ROW = """
            select new vn.hoivan.routing.AssignmentRow(a.id, a.version, a.documentId, o.arrivalNumber, o.year,
            o.paper.reference, o.paper.issuingAgency, o.paper.subject, o.paper.urgency, o.state, o.fileId,
            a.assigneeId, assignee.name, a.role, a.state, a.dueDate, d.text, d.authorId, director.name, a.reason,
            a.result, a.createdAt, a.firstSeenAt, a.changedAt)""" + FROM;
    private static final String LEAD_FIRST = """
            case a.role when vn.hoivan.routing.AssignmentRole.LEAD then 0
            when vn.hoivan.routing.AssignmentRole.COLLABORATOR then 1 else 2 end""";
    private static final String OLDEST_DUTY_FIRST =
            " order by case when a.dueDate is null then 1 else 0 end, a.dueDate, a.createdAt, a.id";
    private static final Set<AssignmentState> OPEN = EnumSet.of(AssignmentState.NEW, AssignmentState.ACCEPTED);

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Access access;
    @Inject
    private Callers callers;

    Assignment get(UUID id) {
        Assignment assignment = em.find(Assignment.class, id);
        if (assignment == null) {
            throw BusinessException.notFound();
        }
        return assignment;
    }

    List<Assignment> ofDocument(UUID documentId) {
        return em.createQuery("select a from Assignment a where a.documentId = :document order by a.createdAt, a.id",
                Assignment.class).setParameter("document", documentId).getResultList();
    }

    AssignmentRow row(UUID id) {
        return em.createQuery(ROW + "a.id = :id", AssignmentRow.class).setParameter("id", id).getSingleResult();
    }

    /** The lead first, then in the order in which they were asked. */
    List<AssignmentRow> rowsOfDocument(UUID documentId) {
        return em.createQuery(ROW + "a.documentId = :document order by a.createdAt, " + LEAD_FIRST + ", a.id", AssignmentRow.class)
                .setParameter("document", documentId).getResultList();
    }

    List<AssignmentRow> rowsOfDirective(UUID directiveId) {
        return em.createQuery(ROW + "d.id = :directive order by a.createdAt, a.id", AssignmentRow.class)
                .setParameter("directive", directiveId).getResultList();
    }

    /** What the caller has to do now: of documents still open, and what they were told but have not looked at. */
    List<AssignmentRow> waiting(int most) {
        return em.createQuery(ROW + """
                a.assigneeId = :me and a.state in :open and (a.role <> vn.hoivan.routing.AssignmentRole.INFORMED
                and o.state in (vn.hoivan.documents.IncomingState.DIRECTED,
                vn.hoivan.documents.IncomingState.IN_PROGRESS, vn.hoivan.documents.IncomingState.REGISTERED)
                or a.role = vn.hoivan.routing.AssignmentRole.INFORMED and a.firstSeenAt is null)"""
                + OLDEST_DUTY_FIRST, AssignmentRow.class)
                .setParameter("me", callers.current().personId()).setParameter("open", OPEN)
                .setMaxResults(most).getResultList();
    }

    /** @param mine only what the caller is asked to do; else of every document the caller may open */
    Page<AssignmentRow> page(boolean mine, AssignmentState state, PageRequest page) {
        String condition = Access.VISIBLE + (mine ? " and a.assigneeId = :me" : "")
                + (state == null ? "" : " and a.state = :state");
        long total = bind(em.createQuery("select count(a)" + FROM + condition, Long.class), mine, state).getSingleResult();
        return new Page<>(total, bind(em.createQuery(ROW + condition + OLDEST_DUTY_FIRST, AssignmentRow.class), mine, state)
                .setFirstResult(page.offset()).setMaxResults(page.size()).getResultList());
    }

    private <T> TypedQuery<T> bind(TypedQuery<T> query, boolean mine, AssignmentState state) {
        query.setParameter("tokens", access.tokens());
        if (mine) {
            query.setParameter("me", callers.current().personId());
        }
        return state == null ? query : query.setParameter("state", state);
    }
}
