package vn.hoivan.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;

import vn.hoivan.access.ObjectKind;
import vn.hoivan.access.Protected;
import vn.hoivan.access.Relation;
import vn.hoivan.shared.BaseEntity;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.SearchText;

/**
 * Văn bản đến. A clerk registers it: it gets its arrival number in the agency's register of the year of its arrival,
 * and keeps it for good. A leader directs it to one lead and others; the lead accepts and finishes. What was copied
 * wrongly is corrected, leaving a trail; what should not have been registered is voided and stays as a struck row.
 * One that another agency of the system has sent arrives first, and is registered (or not accepted) by the clerk.
 */
@Entity
@Table(name = "incoming_document")
public class IncomingDocument extends BaseEntity implements Protected {

    public static final int REASON_LENGTH = 500;

    @Column(name = "agency_id", nullable = false)
    private UUID agencyId;
    @Column(name = "register_id")
    private UUID registerId;
    @Column(name = "registry_year", nullable = false)
    private int year;
    @Column(name = "arrival_number")
    private Integer arrivalNumber;
    @Embedded
    private PaperFacts paper;
    @Column(name = "reference_key", length = PaperFacts.REFERENCE_LENGTH)
    private String referenceKey;
    @Column(name = "issuing_agency_folded", nullable = false, length = 400)
    private String issuingAgencyFolded;
    @Column(name = "search_text", nullable = false, length = SearchText.LENGTH)
    private String searchText;
    @Embedded
    private Receipt receipt;
    @Column(name = "file_id", nullable = false)
    private UUID fileId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private IncomingState state = IncomingState.ARRIVED;
    @Column(name = "due_date")
    private LocalDate dueDate;
    @Column(name = "lead_id")
    private UUID leadId;
    @Column(name = "forwarded_on")
    private LocalDate forwardedOn;
    @Column(name = "void_reason", length = REASON_LENGTH)
    private String voidReason;
    @Column(name = "registered_by")
    private UUID registeredBy;
    @Column(name = "registered_at")
    private Instant registeredAt;
    @Column(name = "changed_by")
    private UUID changedBy;
    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;
    @Column(name = "finished_at")
    private Instant finishedAt;
    @Column(name = "outgoing_document_id")
    private UUID outgoingDocumentId;
    @ElementCollection
    @CollectionTable(name = "incoming_party", joinColumns = @JoinColumn(name = "document_id"))
    private Set<Party> parties = new HashSet<>();

    protected IncomingDocument() {
    }

    /** @param outgoingDocumentId what the sending agency issued, where it is one of this system; else null */
    IncomingDocument(UUID id, UUID agencyId, UUID fileId, PaperFacts paper, Receipt receipt, UUID outgoingDocumentId,
            Instant now) {
        super(id);
        this.agencyId = agencyId;
        this.fileId = fileId;
        this.year = receipt.arrivalDate().getYear();
        this.outgoingDocumentId = outgoingDocumentId;
        this.changedAt = now;
        copy(paper, receipt);
    }

    void register(UUID register, int number, Receipt asReceived, UUID clerk, Instant now) {
        require(IncomingState.ARRIVED);
        registerId = register;
        arrivalNumber = number;
        year = asReceived.arrivalDate().getYear();
        registeredBy = clerk;
        registeredAt = now;
        state = IncomingState.REGISTERED;
        copy(paper, asReceived);
        changed(clerk, now);
    }

    /** The number stays, and with it the year of arrival. */
    void correct(PaperFacts asPrinted, Receipt asReceived) {
        refuse(IncomingState.VOIDED, IncomingState.ARRIVED);
        if (asReceived.arrivalDate().getYear() != year) {
            throw BusinessException.invalid("arrivalDate", "documents.arrival.year", String.valueOf(year));
        }
        if (outgoingDocumentId != null && !asPrinted.equals(paper)) {
            throw BusinessException.conflict("documents.correct.sent");
        }
        copy(asPrinted, asReceived);
    }

    void voidBecause(String reason) {
        refuse(IncomingState.VOIDED, IncomingState.FINISHED);
        state = IncomingState.VOIDED;
        voidReason = reason;
    }

    /** Who changed it last, for whoever comes too late with a change. */
    void changed(UUID person, Instant now) {
        changedBy = person;
        changedAt = now;
    }

    /** The state follows from who handles it. */
    void handle(Handling handling, LocalDate today) {
        parties.removeIf(party -> party.relation() == Relation.COLLABORATOR || party.relation() == Relation.INFORMED);
        handling.collaborators().forEach(person -> parties.add(new Party(Relation.COLLABORATOR, person)));
        handling.informed().forEach(person -> parties.add(new Party(Relation.INFORMED, person)));
        leadId = handling.lead();
        if (forwardedOn == null && leadId != null) {
            forwardedOn = today;
        }
        if (isOpen()) {
            dueDate = handling.dueDate();
            state = leadId == null ? IncomingState.REGISTERED
                    : handling.leadAtWork() ? IncomingState.IN_PROGRESS : IncomingState.DIRECTED;
        }
    }

    void directedBy(UUID leader) {
        requireOpen();
        parties.add(new Party(Relation.DIRECTOR, leader));
    }

    void finish(Instant now) {
        requireOpen();
        state = IncomingState.FINISHED;
        finishedAt = now;
    }

    /** In the register, and neither finished nor voided. */
    public boolean isOpen() {
        return state == IncomingState.REGISTERED || state == IncomingState.DIRECTED || state == IncomingState.IN_PROGRESS;
    }

    private void requireOpen() {
        refuse(IncomingState.ARRIVED, IncomingState.FINISHED, IncomingState.VOIDED);
    }

    private void copy(PaperFacts asPrinted, Receipt asReceived) {
        paper = asPrinted;
        receipt = asReceived;
        referenceKey = asPrinted.referenceKey();
        issuingAgencyFolded = asPrinted.issuingAgencyFolded();
        searchText = SearchText.of(arrivalNumber, asPrinted.reference(), asPrinted.subject(), asPrinted.issuingAgency(),
                asPrinted.signer());
    }

    private void require(IncomingState wanted) {
        if (state != wanted) {
            throw wrongState();
        }
    }

    private void refuse(IncomingState... states) {
        if (Set.of(states).contains(state)) {
            throw wrongState();
        }
    }

    private BusinessException wrongState() {
        return BusinessException.conflict("documents.state." + state);
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.INCOMING_DOCUMENT;
    }

    @Override
    public UUID agencyId() {
        return agencyId;
    }

    @Override
    public Map<Relation, Set<UUID>> parties() {
        Map<Relation, Set<UUID>> all = new EnumMap<>(Relation.class);
        parties.forEach(party -> all.computeIfAbsent(party.relation(), r -> new HashSet<>()).add(party.personId()));
        if (leadId != null) {
            all.put(Relation.LEAD, Set.of(leadId));
        }
        if (registeredBy != null) {
            all.put(Relation.AUTHOR, Set.of(registeredBy));
        }
        return all;
    }

    /** What the trail and the lists call it: {@code 12/2026 · 45/UBND-KGVX}. */
    public String title() {
        String number = arrivalNumber == null ? "–" : arrivalNumber + "/" + year;
        return paper.reference() == null ? number : number + " · " + paper.reference();
    }

    public UUID getRegisterId() {
        return registerId;
    }

    public int getYear() {
        return year;
    }

    /** @return null until registered */
    public Integer getArrivalNumber() {
        return arrivalNumber;
    }

    public PaperFacts getPaper() {
        return paper;
    }

    public Receipt getReceipt() {
        return receipt;
    }

    public UUID getFileId() {
        return fileId;
    }

    public IncomingState getState() {
        return state;
    }

    public LocalDate getDueDate() {
        return dueDate;
    }

    public UUID getLeadId() {
        return leadId;
    }

    /** Ngày chuyển: when it was first directed to somebody. */
    public LocalDate getForwardedOn() {
        return forwardedOn;
    }

    public String getVoidReason() {
        return voidReason;
    }

    public UUID getRegisteredBy() {
        return registeredBy;
    }

    public Instant getRegisteredAt() {
        return registeredAt;
    }

    public UUID getChangedBy() {
        return changedBy;
    }

    public Instant getChangedAt() {
        return changedAt;
    }

    public Instant getFinishedAt() {
        return finishedAt;
    }

    public UUID getOutgoingDocumentId() {
        return outgoingDocumentId;
    }
}
