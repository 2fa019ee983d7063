package vn.hoivan.signing;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import vn.hoivan.access.ObjectKind;
import vn.hoivan.access.Protected;
import vn.hoivan.access.Relation;
import vn.hoivan.documents.DocumentType;
import vn.hoivan.documents.Urgency;
import vn.hoivan.shared.BaseEntity;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.Vietnamese;

/**
 * Dự thảo. Its author uploads it and submits it to the reviewer, who approves it or returns it with a reason. Approved,
 * it waits for the signer: number and date are taken, printed into it, and it is signed. The clerk seals it with the
 * agency's key and issues it (Decree 30/2020/NĐ-CP, art. 10–18). Until it is signed it can be returned; a number that
 * was taken stays with it, and is voided only when the draft is cancelled.
 */
@Entity
public class Draft extends BaseEntity implements Protected {

    public static final int SUBJECT_LENGTH = 1000;
    public static final int NOTATION_LENGTH = 50;
    public static final int REASON_LENGTH = 1000;

    @Column(name = "agency_id", nullable = false)
    private UUID agencyId;
    @Column(name = "conclusion_id")
    private UUID conclusionId;
    @Column(name = "incoming_document_id")
    private UUID incomingDocumentId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 30)
    private DocumentType type;
    @Column(nullable = false, length = SUBJECT_LENGTH)
    private String subject;
    @Column(nullable = false, length = NOTATION_LENGTH)
    private String notation;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Urgency urgency;
    @Column(nullable = false)
    private int copies;
    @Column(name = "author_id", nullable = false)
    private UUID authorId;
    @Column(name = "unit_id")
    private UUID unitId;
    @Column(name = "reviewer_id", nullable = false)
    private UUID reviewerId;
    @Column(name = "signer_id", nullable = false)
    private UUID signerId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private DraftState state = DraftState.DRAFTING;
    @Column(length = REASON_LENGTH)
    private String reason;
    @Column(name = "created_at", nullable = false)
    private Instant createdAt;
    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    protected Draft() {
    }

    Draft(UUID id, UUID agencyId, UUID authorId, UUID unitId, DraftFacts facts, Instant now) {
        super(id);
        this.agencyId = agencyId;
        this.authorId = authorId;
        this.unitId = unitId;
        this.createdAt = now;
        describe(facts, now);
    }

    /** Changes what the draft says of itself; only while the author has it. */
    final void describe(DraftFacts facts, Instant now) {
        require(DraftState.DRAFTING, DraftState.RETURNED);
        if (facts.reviewerId().equals(authorId)) {
            throw BusinessException.invalid("reviewer", "signing.draft.ownReview");
        }
        conclusionId = facts.conclusionId();
        incomingDocumentId = facts.incomingDocumentId();
        type = facts.type();
        subject = Vietnamese.line(facts.subject());
        notation = Vietnamese.line(facts.notation());
        urgency = facts.urgency();
        copies = facts.copies();
        reviewerId = facts.reviewerId();
        signerId = facts.signerId();
        changedAt = now;
    }

    void submit(Instant now) {
        move(DraftState.IN_REVIEW, now, DraftState.DRAFTING, DraftState.RETURNED);
        reason = null;
    }

    void approve(Instant now) {
        move(DraftState.APPROVED, now, DraftState.IN_REVIEW);
    }

    /** Back to the author, from the reviewer or the signer. */
    void giveBack(String why, Instant now) {
        move(DraftState.RETURNED, now, DraftState.IN_REVIEW, DraftState.APPROVED);
        reason = why;
    }

    void sign(Instant now) {
        move(DraftState.SIGNED, now, DraftState.APPROVED);
    }

    void seal(Instant now) {
        move(DraftState.SEALED, now, DraftState.SIGNED);
    }

    void issue(Instant now) {
        move(DraftState.ISSUED, now, DraftState.SEALED);
    }

    /** Ends it before it is signed. */
    void cancel(String why, Instant now) {
        move(DraftState.CANCELLED, now, DraftState.DRAFTING, DraftState.IN_REVIEW, DraftState.APPROVED, DraftState.RETURNED);
        reason = why;
    }

    void touch(Instant now) {
        changedAt = now;
    }

    /** @throws BusinessException conflict, which names the state it is in */
    void require(DraftState... wanted) {
        if (!Set.of(wanted).contains(state)) {
            throw BusinessException.conflict("signing.draft.state." + state);
        }
    }

    private void move(DraftState to, Instant now, DraftState... from) {
        require(from);
        state = to;
        changedAt = now;
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.DRAFT;
    }

    @Override
    public UUID agencyId() {
        return agencyId;
    }

    /** Reviewer and signer come in when the draft is submitted. */
    @Override
    public Map<Relation, Set<UUID>> parties() {
        Map<Relation, Set<UUID>> parties = new EnumMap<>(Relation.class);
        parties.put(Relation.AUTHOR, Set.of(authorId));
        if (state != DraftState.DRAFTING) {
            parties.put(Relation.REVIEWER, Set.of(reviewerId));
            parties.put(Relation.SIGNER, Set.of(signerId));
        }
        return parties;
    }

    public UUID getConclusionId() {
        return conclusionId;
    }

    public UUID getIncomingDocumentId() {
        return incomingDocumentId;
    }

    public DocumentType getType() {
        return type;
    }

    public String getSubject() {
        return subject;
    }

    public String getNotation() {
        return notation;
    }

    public Urgency getUrgency() {
        return urgency;
    }

    public int getCopies() {
        return copies;
    }

    public UUID getAuthorId() {
        return authorId;
    }

    public UUID getUnitId() {
        return unitId;
    }

    public UUID getReviewerId() {
        return reviewerId;
    }

    public UUID getSignerId() {
        return signerId;
    }

    public DraftState getState() {
        return state;
    }

    /** @return why it came back or ended; null where there is nothing to say */
    public String getReason() {
        return reason;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getChangedAt() {
        return changedAt;
    }
}
