package vn.hoivan.routing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import vn.hoivan.access.Relation;
import vn.hoivan.documents.IncomingDocument;
import vn.hoivan.identity.Person;
import vn.hoivan.shared.DomainEvent;
import vn.hoivan.shared.Notice;
import vn.hoivan.shared.PushSignal;

/** Tells what happened in the routing of a document: the audit trail, people, open pages. */
@ApplicationScoped
class RoutingTrail {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Event<DomainEvent> events;
    @Inject
    private Event<Notice> notices;
    @Inject
    private Event<PushSignal> signals;

    /** @param asked who has what part now, of those the directive names */
    void directed(IncomingDocument document, Directive directive, Collection<Assignment> asked) {
        StringBuilder detail = new StringBuilder();
        for (AssignmentRole role : AssignmentRole.values()) {
            List<Assignment> inRole = asked.stream().filter(assignment -> assignment.getRole() == role).toList();
            if (!inRole.isEmpty()) {
                detail.append(role).append(": ").append(inRole.stream()
                        .map(assignment -> name(assignment.getAssigneeId()))
                        .collect(Collectors.joining(", "))).append('\n');
                tell(inRole.stream().map(Assignment::getAssigneeId).collect(Collectors.toSet()),
                        "routing.notice." + role, document, directive.getText(), due(inRole.get(0).getDueDate()));
            }
        }
        if (directive.getDueDate() != null) {
            detail.append("dueDate: ").append(DAY.format(directive.getDueDate()));
        }
        event("routing.directed", document, detail.toString().strip());
    }

    /** The leader is told that a new lead is wanted, or that somebody has left the circle. */
    void returned(IncomingDocument document, Assignment assignment, String by) {
        event("routing.returned", document, assignment.getReason());
        String key = assignment.getRole() == AssignmentRole.LEAD ? "routing.notice.leadReturned" : "routing.notice.returned";
        tell(Set.of(assignment.getDirective().getAuthorId()), key, document, by, assignment.getReason());
    }

    /** Who no longer has a part may not open the document any more, so is told without its content. */
    void withdrawn(IncomingDocument document, Set<UUID> people) {
        if (!people.isEmpty()) {
            notices.fire(new Notice(people, "routing.notice.withdrawn", new Object[] {document.title()},
                    document.title(), null, null));
            signals.fire(PushSignal.people(people));
        }
    }

    void recalled(IncomingDocument document, Assignment assignment) {
        event("routing.recalled", document, name(assignment.getAssigneeId()));
    }

    void accepted(IncomingDocument document, Assignment assignment) {
        event("routing.accepted", document, null);
        signals.fire(PushSignal.people(Set.of(assignment.getAssigneeId(), assignment.getDirective().getAuthorId())));
    }

    void finished(IncomingDocument document, Assignment assignment, String by) {
        event(assignment.getRole() == AssignmentRole.LEAD ? "routing.finished" : "routing.partFinished", document,
                assignment.getResult());
        if (assignment.getRole() == AssignmentRole.LEAD) {
            Set<UUID> readers = new HashSet<>(document.parties().getOrDefault(Relation.DIRECTOR, Set.of()));
            tell(readers, "routing.notice.finished", document, by, assignment.getResult());
        } else if (assignment.getRole() == AssignmentRole.COLLABORATOR && document.getLeadId() != null) {
            tell(Set.of(document.getLeadId()), "routing.notice.partFinished", document, by, assignment.getResult());
        }
        signals.fire(PushSignal.people(Set.of(assignment.getAssigneeId())));
        signals.fire(PushSignal.subject(document.getId()));
    }

    private void tell(Set<UUID> readers, String key, IncomingDocument document, String first, String second) {
        Object[] facts = {document.title(), document.getPaper().subject(), first, second};
        notices.fire(new Notice(readers, key, facts, document.title(), "/documents/view.xhtml?id=" + document.getId(),
                document.getId()));
        signals.fire(PushSignal.people(readers));
    }

    private void event(String action, IncomingDocument document, String detail) {
        events.fire(new DomainEvent(action, document.kind().name(), document.getId(), document.title(), document.title(),
                detail));
    }

    private String name(UUID person) {
        return em.find(Person.class, person).getName();
    }

    private static String due(LocalDate date) {
        return date == null ? "–" : DAY.format(date);
    }
}
