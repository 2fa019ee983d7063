package vn.hoivan.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import vn.hoivan.access.Access;
import vn.hoivan.access.Action;
import vn.hoivan.access.Openings;
import vn.hoivan.files.FileRows;
import vn.hoivan.identity.Caller;
import vn.hoivan.identity.Callers;
import vn.hoivan.identity.People;
import vn.hoivan.identity.PersonRow;
import vn.hoivan.identity.Role;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.Page;
import vn.hoivan.shared.PageRequest;
import vn.hoivan.shared.Vietnamese;

/** The boundary to the incoming register (Decree 30/2020/NĐ-CP, art. 20–24). */
@Stateless
@RolesAllowed(Role.Names.USER)
public class IncomingDocuments {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Callers callers;
    @Inject
    private Access access;
    @Inject
    private Openings openings;
    @Inject
    private FileRows files;
    @Inject
    private RegistrationPolicy policy;
    @Inject
    private RegisterNumbers numbers;
    @Inject
    private Duplicates duplicates;
    @Inject
    private IncomingList list;
    @Inject
    private IncomingTrail trail;
    @Inject
    private IncomingEntry entry;
    @Inject
    private People people;
    @Inject
    @Any
    private Instance<DocumentLinks> links;
    @Inject
    private Event<IncomingVoided> voided;
    @Inject
    private Clock clock;

    /**
     * Takes the next arrival number of the register. Everybody who registers there waits for the one before, so that
     * a duplicate is seen even when two clerks enter it at once.
     *
     * @throws BusinessException invalid at {@code secrecy} for anything that is a state secret; conflict with the
     *         {@link EarlierDocument} as fact {@code earlier}, unless the command confirms
     */
    @RolesAllowed(Role.Names.CLERK)
    public RegisteredDocument register(@Valid @NotNull RegisterIncoming command) {
        Caller clerk = callers.current();
        return entry.register(clerk.agencyId(), clerk.personId(), command);
    }

    /** Registers what another agency of the system has sent. */
    @RolesAllowed(Role.Names.CLERK)
    public RegisteredDocument accept(UUID id, Integer version, @Valid @NotNull AcceptArrived command) {
        IncomingDocument document = get(id);
        access.require(Action.REGISTER, document);
        Receipt receipt = new Receipt(orToday(command.arrivalDate()), command.copies(), command.paperReceived());
        policy.require(document.getPaper(), receipt);
        trail.requireVersion(document, version);
        entry.enter(document, receipt, callers.current().personId(), command.confirmDuplicate());
        access.publish(document);
        trail.registered(document);
        em.flush();
        return RegisteredDocument.of(document);
    }

    /** Sets right what was copied wrongly; the trail keeps the old and the new of each field. */
    @RolesAllowed(Role.Names.CLERK)
    public RegisteredDocument correct(UUID id, Integer version, @Valid @NotNull CorrectIncoming command) {
        IncomingDocument document = get(id);
        access.require(Action.CORRECT, document);
        trail.requireVersion(document, version);
        PaperFacts paper = command.facts();
        policy.require(paper, command.receipt());
        if (!command.confirmDuplicate()) {
            duplicates.refuse(document.agencyId(), id, paper, null);
        }
        Changes changes = Changes.between(document.getPaper(), paper).and(document.getReceipt(), command.receipt());
        document.correct(paper, command.receipt());
        document.changed(callers.current().personId(), clock.instant());
        if (!changes.isEmpty()) {
            trail.corrected(document, changes);
        }
        em.flush();
        return RegisteredDocument.of(document);
    }

    /** Strikes a document that should not have been registered, or refuses one that was sent. The number stays taken. */
    @RolesAllowed(Role.Names.CLERK)
    public RegisteredDocument voidNumber(UUID id, Integer version,
            @NotBlank @Size(max = IncomingDocument.REASON_LENGTH) String reason) {
        IncomingDocument document = get(id);
        access.require(Action.VOID, document);
        trail.requireVersion(document, version);
        document.voidBecause(Vietnamese.clean(reason));
        document.changed(callers.current().personId(), clock.instant());
        voided.fire(new IncomingVoided(id, document.getVoidReason()));
        trail.voided(document);
        em.flush();
        return RegisteredDocument.of(document);
    }

    /** Newest first; what waits to be registered before all. */
    public Page<IncomingRow> list(@NotNull IncomingFilter filter, @NotNull PageRequest page) {
        return list.page(filter, page);
    }

    public IncomingDetail detail(UUID id) {
        IncomingDocument document = get(id);
        access.require(Action.OPEN, document);
        return new IncomingDetail(id, document.getVersion(), document.getState(), document.getArrivalNumber(),
                document.getYear(), document.getPaper(), document.getReceipt(), document.getFileId(),
                document.getDueDate(), document.getLeadId(), name(document.getLeadId()), document.getVoidReason(),
                name(document.getRegisteredBy()), document.getRegisteredAt(), document.getFinishedAt(),
                document.getOutgoingDocumentId(), files.get(document.getFileId()).getHasText(),
                links.stream().flatMap(source -> source.of(id).stream()).toList(), rights(document));
    }

    /**
     * The caller has the paper before them.
     *
     * @param sessionId the log-in; null for a caller with a token
     */
    public void opened(UUID id, UUID sessionId) {
        IncomingDocument document = get(id);
        access.require(Action.OPEN, document);
        openings.opened(document, document.getFileId(), sessionId, "documents.opened", document.title());
    }

    /** The number the next document will get, if nobody is quicker. */
    @RolesAllowed(Role.Names.CLERK)
    public int nextNumber(@NotNull LocalDate arrivalDate) {
        return numbers.last(callers.current().agencyId(), Direction.INCOMING, arrivalDate.getYear()) + 1;
    }

    private IncomingDetail.Rights rights(IncomingDocument document) {
        boolean arrived = document.getState() == IncomingState.ARRIVED;
        boolean inRegister = !arrived && document.getState() != IncomingState.VOIDED;
        return new IncomingDetail.Rights(
                arrived && access.may(Action.REGISTER, document),
                inRegister && access.may(Action.CORRECT, document),
                (arrived || document.isOpen()) && access.may(Action.VOID, document),
                document.isOpen() && access.may(Action.DIRECT, document));
    }

    private String name(UUID person) {
        return person == null ? null : people.rows(Set.of(person)).values().stream().findFirst()
                .map(PersonRow::name).orElse(null);
    }

    private LocalDate orToday(LocalDate date) {
        return date == null ? LocalDate.now(clock) : date;
    }

    private IncomingDocument get(UUID id) {
        IncomingDocument document = em.find(IncomingDocument.class, id);
        if (document == null) {
            throw BusinessException.notFound();
        }
        return document;
    }
}
