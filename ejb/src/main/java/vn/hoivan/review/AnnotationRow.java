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
 */
public record AnnotationRow(UUID id, int version, Someone author, boolean mine, int page, AnnotationKind kind, Place geometry,
        String colour, BigDecimal width, String text, QuotedWords quote, List<Someone> sharedWith, Instant createdAt,
        Instant updatedAt) {

    /** A person by name. */
    public record Someone(UUID id, String name) {
    }
}
