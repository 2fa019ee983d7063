package vn.hoivan.routing;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import vn.hoivan.access.Action;
import vn.hoivan.documents.IncomingDocument;
import vn.hoivan.documents.IncomingFlow;
import vn.hoivan.identity.Caller;
import vn.hoivan.identity.Callers;
import vn.hoivan.identity.Role;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.Page;
import vn.hoivan.shared.PageRequest;
import vn.hoivan.shared.PushSignal;
import vn.hoivan.shared.Vietnamese;

/** The boundary for whoever has a part in a document, and for the leader who takes one back. */
@Stateless
@RolesAllowed(Role.Names.USER)
public class Assignments {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private AssignmentRows rows;
    @Inject
    private DocumentHandling handling;
    @Inject
    private Directing directing;
    @Inject
    private IncomingFlow flow;
    @Inject
    private RoutingTrail trail;
    @Inject
    private Callers callers;
    @Inject
    private Event<PushSignal> signals;
    @Inject
    private Clock clock;

    /**
     * By due date, those without one last.
     *
     * @param mine  only what the caller is asked to do; else of every document the caller may open
     * @param state null for all
     */
    public Page<AssignmentRow> list(boolean mine, AssignmentState state, @NotNull PageRequest page) {
        return rows.page(mine, state, page);
    }

    /** What waits for the caller, oldest duty first. */
    public List<AssignmentRow> waiting(int most) {
        return rows.waiting(most);
    }

    /** Everybody's part in a document, those returned and recalled included. */
    public List<AssignmentRow> of(UUID documentId) {
        flow.require(documentId, Action.OPEN);
        return rows.rowsOfDocument(documentId);
    }

    /** The caller looks at a document: their part in it has been seen. */
    public void seen(UUID documentId) {
        int changed = em.createQuery("""
                update Assignment a set a.firstSeenAt = :now
                where a.documentId = :document and a.assigneeId = :me and a.firstSeenAt is null""")
                .setParameter("now", clock.instant()).setParameter("document", documentId)
                .setParameter("me", callers.current().personId()).executeUpdate();
        if (changed > 0) {
            signals.fire(PushSignal.subject(documentId));
            signals.fire(PushSignal.people(Set.of(callers.current().personId())));
        }
    }

    public AssignmentRow accept(UUID id) {
        Assignment assignment = own(id);
        flow.require(assignment.getDocumentId(), Action.HANDLE);
        directing.accept(assignment);
        return answer(id);
    }

    /** The document is no longer the caller's; where the lead returns it, the leader has to name another. */
    public AssignmentRow giveBack(UUID id, @NotBlank @Size(max = Assignment.REASON_LENGTH) String reason) {
        Assignment assignment = own(id);
        flow.require(assignment.getDocumentId(), Action.HANDLE);
        directing.giveBack(assignment, callers.current().name(), Vietnamese.clean(reason));
        return answer(id);
    }

    /** The leader who gave it takes it back, as long as it has not been accepted. */
    public AssignmentRow recall(UUID id) {
        Assignment assignment = rows.get(id);
        IncomingDocument document = flow.require(assignment.getDocumentId(), Action.RECALL);
        if (!assignment.getDirective().getAuthorId().equals(callers.current().personId())) {
            throw BusinessException.forbidden();
        }
        assignment.recall(clock.instant());
        em.flush();
        handling.update(document);
        trail.recalled(document, assignment);
        trail.withdrawn(document, Set.of(assignment.getAssigneeId()));
        return answer(id);
    }

    /** With the lead's part the document is finished. @param result may be missing for who was merely informed */
    public AssignmentRow finish(UUID id, @Size(max = Assignment.RESULT_LENGTH) String result) {
        Assignment assignment = own(id);
        flow.require(assignment.getDocumentId(), Action.HANDLE);
        String outcome = Vietnamese.clean(result);
        directing.finish(assignment, callers.current().name(), outcome == null || outcome.isEmpty() ? null : outcome);
        return answer(id);
    }

    private AssignmentRow answer(UUID id) {
        em.flush();
        return rows.row(id);
    }

    /** @throws BusinessException not found, where it is somebody else's: whose it is tells what is going on */
    private Assignment own(UUID id) {
        Assignment assignment = rows.get(id);
        Caller caller = callers.current();
        if (!assignment.getAssigneeId().equals(caller.personId())) {
            throw BusinessException.notFound();
        }
        return assignment;
    }
}
