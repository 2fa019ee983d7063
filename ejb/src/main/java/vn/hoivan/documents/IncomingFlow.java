package vn.hoivan.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import vn.hoivan.access.Access;
import vn.hoivan.access.Action;
import vn.hoivan.identity.Callers;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.PushSignal;

/** What the routing of an incoming document does to it. For features above this one, within their transaction. */
@ApplicationScoped
public class IncomingFlow {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Access access;
    @Inject
    private IncomingTrail trail;
    @Inject
    private Callers callers;
    @Inject
    private Event<PushSignal> signals;
    @Inject
    private Clock clock;

    /** @throws BusinessException not found or forbidden, as the rules have it for the caller */
    public IncomingDocument require(UUID id, Action action) {
        IncomingDocument document = get(id);
        access.require(action, document);
        return document;
    }

    /** Without asking who calls. */
    public IncomingDocument get(UUID id) {
        IncomingDocument document = em.find(IncomingDocument.class, id);
        if (document == null) {
            throw BusinessException.notFound();
        }
        return document;
    }

    /** @throws BusinessException conflict that says who saved first, and when */
    public void requireVersion(IncomingDocument document, Integer seen) {
        trail.requireVersion(document, seen);
    }

    /** @throws BusinessException conflict, where it is finished, voided or not registered yet */
    public void directed(IncomingDocument document, UUID leader) {
        document.directedBy(leader);
    }

    /** From now on these people handle it, and nobody else; their rights follow. */
    public void handled(IncomingDocument document, Handling handling) {
        document.handle(handling, LocalDate.now(clock));
        changed(document);
        access.publish(document);
    }

    public void finished(IncomingDocument document) {
        document.finish(clock.instant());
        changed(document);
    }

    private void changed(IncomingDocument document) {
        document.changed(callers.find().map(caller -> caller.personId()).orElse(null), clock.instant());
        signals.fire(PushSignal.subject(document.getId()));
    }
}
