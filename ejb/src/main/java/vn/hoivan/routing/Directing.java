package vn.hoivan.routing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

import vn.hoivan.documents.IncomingDocument;
import vn.hoivan.documents.IncomingFlow;

/** Giving directives and following them, on behalf of people; who may do so, the caller has asked before. */
@ApplicationScoped
@Transactional
public class Directing {

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
    private Clock clock;

    GivenDirective direct(IncomingDocument document, UUID leader, GiveDirective command) {
        Map<UUID, AssignmentRole> wanted = command.roles();
        flow.directed(document, leader);
        Directive directive = new Directive(document.getId(), leader, command.text(), command.dueDate(), clock.instant());
        em.persist(directive);
        List<Assignment> present = assignments.ofDocument(document.getId()).stream().filter(Assignment::isOpen).toList();
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

    public void direct(UUID documentId, UUID leader, GiveDirective command) {
        direct(flow.get(documentId), leader, command);
    }

    public void accept(UUID documentId, UUID person) {
        accept(open(documentId, person));
    }

    public void giveBack(UUID documentId, UUID person, String byName, String reason) {
        giveBack(open(documentId, person), byName, reason);
    }

    public void finish(UUID documentId, UUID person, String byName, String result) {
        finish(open(documentId, person), byName, result);
    }

    void accept(Assignment assignment) {
        IncomingDocument document = flow.get(assignment.getDocumentId());
        assignment.accept(clock.instant());
        em.flush();
        handling.update(document);
        trail.accepted(document, assignment);
    }

    void giveBack(Assignment assignment, String byName, String reason) {
        IncomingDocument document = flow.get(assignment.getDocumentId());
        assignment.giveBack(reason, clock.instant());
        em.flush();
        handling.update(document);
        trail.returned(document, assignment, byName);
    }

    void finish(Assignment assignment, String byName, String result) {
        IncomingDocument document = flow.get(assignment.getDocumentId());
        assignment.finish(result, clock.instant());
        if (assignment.getRole() == AssignmentRole.LEAD) {
            flow.finished(document);
        }
        trail.finished(document, assignment, byName);
    }

    private Assignment open(UUID documentId, UUID person) {
        return assignments.ofDocument(documentId).stream().filter(Assignment::isOpen)
                .filter(assignment -> assignment.getAssigneeId().equals(person)).findFirst().orElseThrow();
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
}
