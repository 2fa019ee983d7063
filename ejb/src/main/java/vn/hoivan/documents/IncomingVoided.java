package vn.hoivan.documents;

import java.util.UUID;

/** An incoming document was voided; in the transaction that does it. */
public record IncomingVoided(UUID documentId, String reason) {
}
