package vn.hoivan.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

import vn.hoivan.access.Access;
import vn.hoivan.files.FileRows;
import vn.hoivan.identity.Agency;
import vn.hoivan.identity.Person;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.Ids;
import vn.hoivan.shared.MailRequest;
import vn.hoivan.shared.Texts;

/**
 * Sends an issued document to its recipients, in the transaction of the caller. In an agency of the system it arrives
 * in the incoming list, where the clerk registers it (Decree 30/2020/NĐ-CP, art. 21, 22); others get a mail with the
 * signed file. Who has it already does not get it again.
 */
@ApplicationScoped
public class Deliveries {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Access access;
    @Inject
    private FileRows files;
    @Inject
    private IncomingTrail trail;
    @Inject
    private Event<MailRequest> mails;
    @Inject
    private Clock clock;

    /** @throws BusinessException conflict, where it is not issued */
    @Transactional
    public void deliver(UUID outgoingDocumentId) {
        OutgoingDocument document = em.find(OutgoingDocument.class, outgoingDocumentId);
        if (document == null || document.getState() != OutgoingState.ISSUED) {
            throw BusinessException.conflict("documents.outgoing.notIssued");
        }
        recipients(document.getDraftId()).stream().filter(recipient -> recipient.getDeliveredAt() == null)
                .forEach(recipient -> deliver(document, recipient));
    }

    /** In the order of the distribution list. */
    public List<Recipient> recipients(UUID draftId) {
        return em.createQuery("select r from Recipient r where r.draftId = :draft order by r.position", Recipient.class)
                .setParameter("draft", draftId).getResultList();
    }

    private void deliver(OutgoingDocument document, Recipient recipient) {
        Agency agency = recipient.getAgencyId() == null ? null : em.find(Agency.class, recipient.getAgencyId());
        if (agency != null && agency.isInternal() && !agency.getId().equals(document.agencyId())) {
            recipient.delivered(arrive(document, agency).getId(), clock.instant());
        } else if (recipient.getEmail() != null) {
            mail(document, recipient);
            recipient.delivered(null, clock.instant());
        }
    }

    private IncomingDocument arrive(OutgoingDocument document, Agency agency) {
        Agency sender = em.find(Agency.class, document.agencyId());
        String signer = document.getSignerId() == null ? null : em.find(Person.class, document.getSignerId()).getName();
        PaperFacts paper = new PaperFacts(document.getNumber(), null, document.getNotation(), document.getReference(),
                document.getIssuedDate(), sender.getName(), document.getType(), document.getSubject(), signer,
                document.getUrgency(), Secrecy.NORMAL);
        IncomingDocument incoming = new IncomingDocument(Ids.next(), agency.getId(), document.getFileId(), paper,
                new Receipt(LocalDate.now(clock), 1, false), document.getId(), clock.instant());
        em.persist(incoming);
        files.link(document.getFileId(), incoming.getId());
        access.publish(incoming);
        trail.arrived(incoming);
        return incoming;
    }

    private void mail(OutgoingDocument document, Recipient recipient) {
        String sender = em.find(Agency.class, document.agencyId()).getName();
        Object[] facts = {document.getReference(), sender, document.getIssuedDate()};
        mails.fire(new MailRequest(null, recipient.getEmail(), recipient.getName(),
                Texts.get(Texts.VIETNAMESE, "documents.mail.issued.subject", facts),
                Texts.get(Texts.VIETNAMESE, "documents.mail.issued.body", facts), null, null, document.getFileId(),
                document.getId()));
    }
}
