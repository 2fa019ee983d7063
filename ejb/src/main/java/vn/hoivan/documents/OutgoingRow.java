package vn.hoivan.documents;

import java.time.LocalDate;
import java.util.UUID;

/** A line of the list of outgoing documents. @param signer name, or null */
public record OutgoingRow(UUID id, int number, int year, String reference, LocalDate issuedDate, DocumentType type,
        String subject, Urgency urgency, OutgoingState state, String signer, UUID fileId, int version) {

    public UUID getId() {
        return id;
    }
}
