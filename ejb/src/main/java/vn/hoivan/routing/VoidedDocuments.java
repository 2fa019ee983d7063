package vn.hoivan.routing;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import vn.hoivan.documents.IncomingDocument;
import vn.hoivan.documents.IncomingVoided;

/** With a document that is voided all parts in it end. */
@ApplicationScoped
class VoidedDocuments {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private AssignmentRows rows;
    @Inject
    private DocumentHandling handling;
    @Inject
    private RoutingTrail trail;
    @Inject
    private Clock clock;

    void end(@Observes IncomingVoided voided) {
        List<Assignment> open = rows.ofDocument(voided.documentId()).stream().filter(Assignment::isOpen).toList();
        if (open.isEmpty()) {
            return;
        }
        open.forEach(assignment -> assignment.replace(clock.instant()));
        em.flush();
        IncomingDocument document = em.find(IncomingDocument.class, voided.documentId());
        handling.update(document);
        Set<UUID> people = open.stream().map(Assignment::getAssigneeId).collect(Collectors.toSet());
        trail.withdrawn(document, people);
    }
}
