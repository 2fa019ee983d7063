package vn.hoivan.signing;

import java.util.UUID;

import vn.hoivan.documents.DocumentType;
import vn.hoivan.documents.Urgency;

/** What a draft says of itself. */
record DraftFacts(UUID conclusionId, UUID incomingDocumentId, DocumentType type, String subject, String notation,
        Urgency urgency, int copies, UUID reviewerId, UUID signerId) {
}
