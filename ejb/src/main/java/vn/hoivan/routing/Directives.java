package vn.hoivan.routing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import vn.hoivan.access.Action;
import vn.hoivan.documents.IncomingDocument;
import vn.hoivan.documents.IncomingFlow;
import vn.hoivan.identity.Callers;
import vn.hoivan.identity.People;
import vn.hoivan.identity.Person;
import vn.hoivan.identity.Role;
import vn.hoivan.identity.WorkingDays;
import vn.hoivan.shared.BusinessException;

/** The boundary for leaders: directing incoming documents (Decree 30/2020/NĐ-CP, art. 23). */
@Stateless
@RolesAllowed(Role.Names.USER)
public class Directives {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private IncomingFlow flow;
    @Inject
    private Directing directing;
    @Inject
    private People people;
    @Inject
    private Callers callers;
    @Inject
    private WorkingDays workingDays;
    @Inject
    private Clock clock;

    /**
     * Names one lead, who replaces an earlier one, and adds collaborators and readers. Who keeps the same part goes on
     * with it under the new directive; nobody has two parts in one document.
     *
     * @param version the document as the leader saw it; null accepts any
     */
    @RolesAllowed(Role.Names.LEADER)
    public GivenDirective direct(UUID documentId, Integer version, @Valid @NotNull GiveDirective command) {
        IncomingDocument document = flow.require(documentId, Action.DIRECT);
        flow.requireVersion(document, version);
        Map<UUID, AssignmentRole> wanted = command.roles();
        requirePeople(document, wanted);
        requireDue(command.dueDate());
        return directing.direct(document, callers.current().personId(), command);
    }

    /** All directives on a document, oldest first. */
    public List<DirectiveRow> of(UUID documentId) {
        flow.require(documentId, Action.OPEN);
        return em.createQuery("""
                select new vn.hoivan.routing.DirectiveRow(d.id, d.authorId, p.name, d.text, d.dueDate, d.createdAt)
                from Directive d join Person p on p.id = d.authorId where d.documentId = :document
                order by d.createdAt, d.id""", DirectiveRow.class).setParameter("document", documentId).getResultList();
    }

    /** The day that lies this many working days after today. */
    public LocalDate dueAfter(@Min(0) @Max(250) int days) {
        return workingDays.after(LocalDate.now(clock), days);
    }

    private void requirePeople(IncomingDocument document, Map<UUID, AssignmentRole> wanted) {
        wanted.forEach((id, role) -> {
            String field = role == AssignmentRole.LEAD ? "lead"
                    : role == AssignmentRole.COLLABORATOR ? "collaborators" : "informed";
            Person person = people.require(id, field);
            if (!person.getAgency().getId().equals(document.agencyId())) {
                throw BusinessException.invalid(field, "identity.person.unknown");
            }
        });
    }

    private void requireDue(LocalDate due) {
        if (due != null && due.isBefore(LocalDate.now(clock))) {
            throw BusinessException.invalid("dueDate", "routing.due.past");
        }
    }
}
