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
import vn.hoivan.shared.Ids;
import vn.hoivan.shared.SearchText;

/**
 * Văn bản đi. Its number and date are taken for one draft just before the draft is signed; a second try of the same
 * draft finds them again. With the signed and sealed file it is issued; when the draft is cancelled the number is
 * voided and stays in the register.
 */
@Entity
@Table(name = "outgoing_document")
public class OutgoingDocument extends BaseEntity implements Protected {

    public static final int REASON_LENGTH = 500;

    @Column(name = "agency_id", nullable = false)
    private UUID agencyId;
    @Column(name = "register_id", nullable = false)
    private UUID registerId;
    @Column(name = "registry_year", nullable = false)
    private int year;
    @Column(nullable = false)
    private int number;
    @Column(nullable = false, length = PaperFacts.NOTATION_LENGTH)
    private String notation;
    @Column(nullable = false, length = PaperFacts.REFERENCE_LENGTH)
    private String reference;
    @Column(name = "issued_date", nullable = false)
    private LocalDate issuedDate;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 30)
    private DocumentType type;
    @Column(nullable = false, length = PaperFacts.SUBJECT_LENGTH)
    private String subject;
    @Column(name = "search_text", nullable = false, length = SearchText.LENGTH)
    private String searchText;
    @Column(name = "signer_id")
    private UUID signerId;
    @Column(name = "drafting_unit_id")
    private UUID draftingUnitId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Urgency urgency;
    @Column(nullable = false)
    private int copies;
    @Column(name = "file_id")
    private UUID fileId;
    @Column(name = "draft_id", nullable = false)
    private UUID draftId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private OutgoingState state = OutgoingState.RESERVED;
    @Column(name = "void_reason", length = REASON_LENGTH)
    private String voidReason;
    @Column(name = "reserved_at", nullable = false)
    private Instant reservedAt;
    @Column(name = "issued_at")
    private Instant issuedAt;
    @ElementCollection
    @CollectionTable(name = "outgoing_party", joinColumns = @JoinColumn(name = "document_id"))
    private Set<Party> parties = new HashSet<>();

    protected OutgoingDocument() {
    }

    OutgoingDocument(ReserveNumber command, UUID registerId, int number, LocalDate today, Instant now) {
        super(Ids.next());
        this.agencyId = command.agencyId();
        this.registerId = registerId;
        this.year = today.getYear();
        this.number = number;
        this.issuedDate = today;
        this.draftId = command.draftId();
        this.reservedAt = now;
        restate(command);
    }

    /** The draft may have changed since its number was taken; number and date stay. */
    final void restate(ReserveNumber command) {
        require(OutgoingState.RESERVED);
        notation = command.notation();
        reference = DocumentReference.of(number, notation).printed();
        type = command.type();
        subject = command.subject();
        searchText = SearchText.of(reference, subject);
        signerId = command.signerId();
        draftingUnitId = command.draftingUnitId();
        urgency = command.urgency();
        copies = command.copies();
        Set<Party> now = new HashSet<>();
        command.parties().forEach((relation, people) -> people.forEach(person -> now.add(new Party(relation, person))));
        parties.retainAll(now);
        parties.addAll(now);
    }

    void issue(UUID signedFile, Instant now) {
        require(OutgoingState.RESERVED);
        state = OutgoingState.ISSUED;
        fileId = signedFile;
        issuedAt = now;
    }

    void voidBecause(String reason) {
        require(OutgoingState.RESERVED);
        state = OutgoingState.VOIDED;
        voidReason = reason;
    }

    private void require(OutgoingState wanted) {
        if (state != wanted) {
            throw BusinessException.conflict("documents.outgoing.state." + state);
        }
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.OUTGOING_DOCUMENT;
    }

    @Override
    public UUID agencyId() {
        return agencyId;
    }

    @Override
    public Map<Relation, Set<UUID>> parties() {
        Map<Relation, Set<UUID>> all = new EnumMap<>(Relation.class);
        parties.forEach(party -> all.computeIfAbsent(party.relation(), r -> new HashSet<>()).add(party.personId()));
        if (signerId != null) {
            all.computeIfAbsent(Relation.SIGNER, r -> new HashSet<>()).add(signerId);
        }
        return all;
    }

    public UUID getRegisterId() {
        return registerId;
    }

    public int getYear() {
        return year;
    }

    public int getNumber() {
        return number;
    }

    public String getNotation() {
        return notation;
    }

    /** Number and notation as printed, {@code 05/QĐ-UBND}. */
    public String getReference() {
        return reference;
    }

    public LocalDate getIssuedDate() {
        return issuedDate;
    }

    public DocumentType getType() {
        return type;
    }

    public String getSubject() {
        return subject;
    }

    public UUID getSignerId() {
        return signerId;
    }

    public UUID getDraftingUnitId() {
        return draftingUnitId;
    }

    public Urgency getUrgency() {
        return urgency;
    }

    public int getCopies() {
        return copies;
    }

    /** @return what was issued; null before */
    public UUID getFileId() {
        return fileId;
    }

    public UUID getDraftId() {
        return draftId;
    }

    public OutgoingState getState() {
        return state;
    }

    public String getVoidReason() {
        return voidReason;
    }

    public Instant getReservedAt() {
        return reservedAt;
    }

    public Instant getIssuedAt() {
        return issuedAt;
    }
}
