package vn.hoivan.review;

import java.time.Instant;
import java.util.UUID;

/**
 * A reply as one reader may see it.
 *
 * @param mine whether the reader is its author
 */
public record ReplyRow(UUID id, int version, AnnotationRow.Someone author, boolean mine, String text, Instant createdAt,
        Instant updatedAt) {
}
