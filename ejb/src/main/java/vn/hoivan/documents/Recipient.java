package vn.hoivan.documents;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import vn.hoivan.shared.Ids;
import vn.hoivan.shared.Vietnamese;

/**
 * Nơi nhận: one line of a draft's distribution list. An agency of the system gets the issued document into its
 * incoming list, others by mail where an address is known.
 */
@Entity
public class Recipient {

    @Id
    private UUID id;
    @Column(name = "draft_id", nullable = false)
    private UUID draftId;
    @Column(nullable = false)
    private int position;
    @Column(name = "agency_id")
    private UUID agencyId;
    @Column(nullable = false, length = 200)
    private String name;
    @Column(length = 200)
    private String email;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private RecipientPurpose purpose;
    @Column(name = "delivered_at")
    private Instant deliveredAt;
    @Column(name = "incoming_document_id")
    private UUID incomingDocumentId;

    protected Recipient() {
    }

    /** @param agencyId null for somebody who is no known agency; @param email null where none is known */
    public Recipient(UUID draftId, int position, UUID agencyId, String name, String email, RecipientPurpose purpose) {
        this.id = Ids.next();
        this.draftId = draftId;
        this.position = position;
        this.agencyId = agencyId;
        this.name = Vietnamese.line(name);
        this.email = Vietnamese.line(email);
        this.purpose = purpose;
    }

    void delivered(UUID incomingDocument, Instant now) {
        incomingDocumentId = incomingDocument;
        deliveredAt = now;
    }

    public UUID getId() {
        return id;
    }

    public UUID getDraftId() {
        return draftId;
    }

    public int getPosition() {
        return position;
    }

    public UUID getAgencyId() {
        return agencyId;
    }

    public String getName() {
        return name;
    }

    public String getEmail() {
        return email;
    }

    public RecipientPurpose getPurpose() {
        return purpose;
    }

    /** @return null until sent */
    public Instant getDeliveredAt() {
        return deliveredAt;
    }

    /** @return where it arrived within the system; null elsewhere */
    public UUID getIncomingDocumentId() {
        return incomingDocumentId;
    }
}
