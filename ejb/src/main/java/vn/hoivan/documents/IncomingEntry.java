package vn.hoivan.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

import vn.hoivan.access.Access;
import vn.hoivan.files.FileRows;
import vn.hoivan.shared.Ids;

/** Entering documents into the incoming register. Who may do so, the caller has asked before. */
@ApplicationScoped
@Transactional
public class IncomingEntry {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Access access;
    @Inject
    private RegistrationPolicy policy;
    @Inject
    private RegisterNumbers numbers;
    @Inject
    private Duplicates duplicates;
    @Inject
    private IncomingTrail trail;
    @Inject
    private FileRows files;
    @Inject
    private Clock clock;

    /** As {@link IncomingDocuments#register}, on behalf of a clerk. */
    public RegisteredDocument register(UUID agencyId, UUID clerkId, RegisterIncoming command) {
        LocalDate arrival = command.arrivalDate() == null ? LocalDate.now(clock) : command.arrivalDate();
        Receipt receipt = new Receipt(arrival, command.copies(), command.paperReceived());
        PaperFacts paper = command.facts();
        policy.require(paper, receipt);
        IncomingDocument document = new IncomingDocument(Ids.next(), agencyId, command.fileId(), paper, receipt, null,
                clock.instant());
        files.attach(command.fileId(), document.getId(), "fileId");
        enter(document, receipt, clerkId, command.confirmDuplicate());
        em.persist(document);
        access.publish(document);
        trail.registered(document);
        return RegisteredDocument.of(document);
    }

    void enter(IncomingDocument document, Receipt receipt, UUID clerkId, boolean confirmed) {
        UUID register = numbers.register(document.agencyId(), Direction.INCOMING);
        RegisterCounter counter = numbers.lock(register, receipt.arrivalDate().getYear());
        if (!confirmed) {
            duplicates.refuse(document.agencyId(), document.getId(), document.getPaper(),
                    files.get(document.getFileId()).getSha256());
        }
        document.register(register, counter.next(), receipt, clerkId, clock.instant());
    }
}
