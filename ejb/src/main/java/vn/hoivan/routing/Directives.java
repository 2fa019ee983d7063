package vn.hoivan.routing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private AssignmentRows assignments;
    @Inject
    private DocumentHandling handling;
    @Inject
    private RoutingTrail trail;
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
        document.requireVersion(version);
        Map<UUID, AssignmentRole> wanted = command.roles();
        requirePeople(document, wanted);
        requireDue(command.dueDate());
        UUID leader = callers.current().personId();
        flow.directed(document, leader);
        Directive directive = new Directive(documentId, leader, command.text(), command.dueDate(), clock.instant());
        em.persist(directive);
        List<Assignment> present = assignments.ofDocument(documentId).stream().filter(Assignment::isOpen).toList();
        Set<UUID> withdrawn = replace(present, wanted);
        List<Assignment> asked = ask(directive, present, wanted);
        em.flush();
        handling.update(document);
        trail.directed(document, directive, asked);
        withdrawn.removeAll(wanted.keySet());
        trail.withdrawn(document, withdrawn);
        em.flush();
        return new GivenDirective(directive.getId(), assignments.rowsOfDirective(directive.getId()));
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

    private Set<UUID> replace(List<Assignment> present, Map<UUID, AssignmentRole> wanted) {
        Set<UUID> replaced = new HashSet<>();
        for (Assignment assignment : present) {
            AssignmentRole role = wanted.get(assignment.getAssigneeId());
            boolean otherPart = role != null && role != assignment.getRole();
            if (otherPart || role == null && assignment.getRole() == AssignmentRole.LEAD) {
                assignment.replace(clock.instant());
                replaced.add(assignment.getAssigneeId());
            }
        }
        return replaced;
    }

    private List<Assignment> ask(Directive directive, List<Assignment> present, Map<UUID, AssignmentRole> wanted) {
        Instant now = clock.instant();
        List<Assignment> asked = new ArrayList<>();
        wanted.forEach((person, role) -> {
            Assignment assignment = present.stream()
                    .filter(a -> a.isOpen() && a.getAssigneeId().equals(person)).findFirst().orElse(null);
            if (assignment == null) {
                assignment = new Assignment(directive, person, role, now);
                em.persist(assignment);
            } else {
                assignment.follow(directive, now);
            }
            asked.add(assignment);
        });
        return asked;
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
