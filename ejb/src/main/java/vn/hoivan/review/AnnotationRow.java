package vn.hoivan.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A note as one reader may see it.
 *
 * @param mine       whether the reader is its author
 * @param sharedWith for the author everybody who sees it; for others themselves
 * @param replies oldest first
 * @param sharedWithUnits for the author; empty for others
 * @param sharedWithMembers for the author; false for others
 * @param paperVersionId the version it was made on
 * @param place how it came to lie where it lies; null on the version it was made on
 */
public record AnnotationRow(UUID id, int version, Someone author, boolean mine, int page, AnnotationKind kind, Place geometry,
        String colour, BigDecimal width, String text, QuotedWords quote, List<Someone> sharedWith, Instant createdAt,
        Instant updatedAt, UUID paperVersionId, Carried place, List<ReplyRow> replies,
        List<Someone> sharedWithUnits, boolean sharedWithMembers) {

    /**
     * From another version.
     *
     * @param was the quoted words in the version it comes from; null for notes without words
     */
    public record Carried(PlaceState state, UUID fromVersionId, int fromPage, String was) {
    }

    /** A person, or a unit, by name. */
    public record Someone(UUID id, String name) {
    }
}
