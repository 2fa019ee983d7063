package vn.hoivan.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * All that the register knows of an incoming document.
 *
 * @param hasText whether words inside the paper can be searched; null where that is not known yet
 * @param may     what the caller may do with it now
 */
public record IncomingDetail(UUID id, int version, IncomingState state, Integer arrivalNumber, int year,
        PaperFacts paper, Receipt receipt, UUID fileId, LocalDate dueDate, UUID leadId, String lead, String voidReason,
        String registeredBy, Instant registeredAt, Instant finishedAt, UUID outgoingDocumentId,
        Boolean hasText, List<DocumentLink> links, Rights may) {

    public record Rights(boolean register, boolean correct, boolean cancel, boolean direct) {
    }

    public boolean isOpen() {
        return state == IncomingState.REGISTERED || state == IncomingState.DIRECTED || state == IncomingState.IN_PROGRESS;
    }
}
