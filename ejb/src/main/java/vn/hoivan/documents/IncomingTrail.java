package vn.hoivan.documents;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import vn.hoivan.identity.Person;
import vn.hoivan.identity.Role;
import vn.hoivan.identity.RoleHolders;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.DomainEvent;
import vn.hoivan.shared.Notice;
import vn.hoivan.shared.PushSignal;

/** Tells what happened to an incoming document: the audit trail, people, open pages. */
@ApplicationScoped
class IncomingTrail {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    @PersistenceContext
    private EntityManager em;
    @Inject
    private RoleHolders holders;
    @Inject
    private Event<DomainEvent> events;
    @Inject
    private Event<Notice> notices;
    @Inject
    private Event<PushSignal> signals;
    @Inject
    private Clock clock;

    /** Leaders find it on their desk; where it is urgent they are told at once (art. 4.2c of the decree). */
    void registered(IncomingDocument document) {
        event("documents.registered", document, null);
        Set<UUID> leaders = holders.of(Role.LEADER, document.agencyId());
        if (document.getPaper().urgency() != Urgency.NORMAL) {
            notices.fire(new Notice(leaders, "documents.notice.urgent", arguments(document), document.title(),
                    link(document), document.getId()));
        }
        Set<UUID> concerned = new HashSet<>(leaders);
        concerned.addAll(holders.of(Role.CLERK, document.agencyId()));
        signals.fire(PushSignal.people(concerned));
    }

    /** The clerks of the agency find it among what waits to be registered. */
    void arrived(IncomingDocument document) {
        event("documents.arrived", document, null);
        Set<UUID> clerks = holders.of(Role.CLERK, document.agencyId());
        notices.fire(new Notice(clerks, "documents.notice.arrived", arguments(document), document.getPaper().reference(),
                link(document), document.getId()));
        signals.fire(PushSignal.people(clerks));
    }

    void corrected(IncomingDocument document, Changes changes) {
        event("documents.corrected", document, changes.toString());
        signals.fire(PushSignal.subject(document.getId()));
    }

    void voided(IncomingDocument document) {
        event("documents.voided", document, document.getVoidReason());
        Set<UUID> concerned = new HashSet<>(holders.of(Role.LEADER, document.agencyId()));
        document.parties().values().forEach(concerned::addAll);
        signals.fire(PushSignal.people(concerned));
        signals.fire(PushSignal.subject(document.getId()));
    }

    /** @throws BusinessException conflict that says who saved first, and when */
    void requireVersion(IncomingDocument document, Integer seen) {
        if (seen != null && seen != document.getVersion() && document.getChangedBy() != null) {
            throw BusinessException.conflict("documents.stale", em.find(Person.class, document.getChangedBy()).getName(),
                    WHEN.format(document.getChangedAt().atZone(clock.getZone())));
        }
        document.requireVersion(seen);
    }

    private void event(String action, IncomingDocument document, String detail) {
        events.fire(new DomainEvent(action, document.kind().name(), document.getId(), document.title(), document.title(),
                detail));
    }

    private static Object[] arguments(IncomingDocument document) {
        PaperFacts paper = document.getPaper();
        return new Object[] {document.title(), paper.issuingAgency(), paper.subject()};
    }

    private static String link(IncomingDocument document) {
        return "/documents/view.xhtml?id=" + document.getId();
    }
}
