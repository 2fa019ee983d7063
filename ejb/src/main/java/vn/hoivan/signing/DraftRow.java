package vn.hoivan.signing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import vn.hoivan.documents.DocumentType;
import vn.hoivan.documents.Urgency;

/** A draft in a list. */
public record DraftRow(UUID id, int version, DraftState state, DocumentType type, String subject, String notation,
        Integer number, LocalDate issuedDate, Urgency urgency, String author, String signer, UUID authorId,
        UUID reviewerId, UUID signerId, Instant changedAt) {

    public UUID getId() {
        return id;
    }

    public DraftState getState() {
        return state;
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

    public Integer getNumber() {
        return number;
    }

    public LocalDate getIssuedDate() {
        return issuedDate;
    }

    public Urgency getUrgency() {
        return urgency;
    }

    public String getAuthor() {
        return author;
    }

    public String getSigner() {
        return signer;
    }

    public Instant getChangedAt() {
        return changedAt;
    }

    /** @return number and notation; the notation alone before there is a number */
    public String getReference() {
        return number == null ? notation : (number < 10 ? "0" : "") + number + "/" + notation;
    }
}
