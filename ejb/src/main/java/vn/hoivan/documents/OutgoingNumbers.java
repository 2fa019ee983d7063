package vn.hoivan.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

import vn.hoivan.access.Access;
import vn.hoivan.files.FileRows;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.DomainEvent;

/** Numbers of the outgoing register, for whoever signs and issues. Who may do so, the caller has asked before. */
@ApplicationScoped
public class OutgoingNumbers {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private RegisterNumbers numbers;
    @Inject
    private Access access;
    @Inject
    private FileRows files;
    @Inject
    private Event<DomainEvent> events;
    @Inject
    private Clock clock;

    /**
     * Takes the next number, and today as the date, in the transaction of the caller, which must be short: it holds the
     * counter. Another call for the same draft gives the same number and date again, with what the draft says of itself by
     * then.
     *
     * @throws BusinessException conflict, where the number of this draft was voided
     */
    @Transactional
    public OutgoingDocument reserve(ReserveNumber command) {
        LocalDate today = LocalDate.now(clock);
        RegisterCounter counter = numbers.lockFor(command.agencyId(), command.type(), today.getYear());
        Optional<OutgoingDocument> earlier = find(command.draftId());
        if (earlier.isPresent()) {
            stillValid(earlier.get()).restate(command);
            access.publish(earlier.get());
            return earlier.get();
        }
        OutgoingDocument document = new OutgoingDocument(command, counter.getRegisterId(), counter.next(), today,
                clock.instant());
        em.persist(document);
        access.publish(document);
        event("documents.reserved", document, null);
        return document;
    }

    /** Gives up the number of a draft for good; it stays in the register as a voided row. */
    @Transactional
    public void voidNumber(UUID draftId, String reason) {
        OutgoingDocument document = ofDraft(draftId);
        document.voidBecause(reason);
        event("documents.numberVoided", document, reason);
    }

    /** The draft is signed and sealed: the document is issued with this file. */
    @Transactional
    public OutgoingDocument issue(UUID draftId, UUID fileId) {
        OutgoingDocument document = ofDraft(draftId);
        document.issue(fileId, clock.instant());
        files.link(fileId, document.getId());
        event("documents.issued", document, null);
        return document;
    }

    /** @return what was reserved for a draft */
    @Transactional
    public Optional<OutgoingDocument> find(UUID draftId) {
        return em.createQuery("select o from OutgoingDocument o where o.draftId = :draft", OutgoingDocument.class)
                .setParameter("draft", draftId).getResultStream().findFirst();
    }

    private OutgoingDocument ofDraft(UUID draftId) {
        return find(draftId).orElseThrow(BusinessException::notFound);
    }

    private static OutgoingDocument stillValid(OutgoingDocument document) {
        if (document.getState() == OutgoingState.VOIDED) {
            throw BusinessException.conflict("documents.outgoing.state.VOIDED");
        }
        return document;
    }

    private void event(String action, OutgoingDocument document, String detail) {
        events.fire(new DomainEvent(action, document.kind().name(), document.getId(), document.getReference(),
                document.getReference(), detail));
    }
}
