package vn.hoivan.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** All that the register knows of an outgoing document. */
public record OutgoingDetail(UUID id, int version, OutgoingState state, int number, String notation, int year,
        String reference, LocalDate issuedDate, DocumentType type, String subject, String signer, Urgency urgency,
        int copies, UUID fileId, UUID draftId, String voidReason, Instant reservedAt, Instant issuedAt,
        List<Destination> recipients) {

    /** @param deliveredAt null until sent */
    public record Destination(String name, RecipientPurpose purpose, Instant deliveredAt, IncomingState theirState) {
    }
}
