package vn.hoivan.documents;

import java.time.LocalDate;
import java.util.UUID;

/** A line of the list of incoming documents. @param arrivalNumber null until registered; @param lead name, or null */
public record IncomingRow(UUID id, Integer arrivalNumber, int year, LocalDate arrivalDate, String reference,
        LocalDate issuedDate, String issuingAgency, DocumentType type, String subject, Urgency urgency,
        IncomingState state, LocalDate dueDate, String lead, UUID fileId, int version) {

    public UUID getId() {
        return id;
    }
}
