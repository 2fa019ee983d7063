package vn.hoivan.signing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import vn.hoivan.access.Action;
import vn.hoivan.documents.DocumentType;
import vn.hoivan.documents.Urgency;

/**
 * All that is told about a draft.
 *
 * @param number     null before it is taken; {@code numberText} as printed, 05
 * @param fileId     the newest file of the newest version: as uploaded, signed, or signed and sealed
 * @param outgoingId the row of the outgoing register, null before a number is taken
 * @param allowed    what the caller may do in the state it is in
 */
public record DraftDetail(UUID id, int version, DraftState state, DocumentType type, String subject, String notation,
        Integer number, String reference, LocalDate issuedDate, Urgency urgency, int copies, UUID fileId,
        int versionNumber, UUID author, UUID reviewer, UUID signer, UUID conclusionId, UUID incomingDocumentId,
        UUID outgoingId, String reason, Instant createdAt, Instant changedAt, List<SaveDraft.Destination> recipients,
        Set<Action> allowed) {

    public boolean may(Action action) {
        return allowed.contains(action);
    }
}
