package vn.hoivan.routing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A directive as it stands beside the document. */
public record DirectiveRow(UUID id, UUID authorId, String author, String text, LocalDate dueDate, Instant createdAt) {
}
