package vn.hoivan.documents;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import vn.hoivan.access.Relation;

/**
 * Take number and date for a draft.
 *
 * @param notation       {@code QĐ-UBND}
 * @param draftingUnitId keeps the file copy beside the registry; may be null
 * @param copies         how many are made
 * @param parties        AUTHOR, REVIEWER, SIGNER, RESPONSIBLE: who may open the document besides clerks and leaders
 */
public record ReserveNumber(UUID draftId, UUID agencyId, DocumentType type, String notation, String subject,
        UUID signerId, UUID draftingUnitId, Urgency urgency, int copies, Map<Relation, Set<UUID>> parties) {
}
