package vn.hoivan.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import vn.hoivan.review.AnnotationRow.Someone;

/**
 * A shared note as a line of the comment table.
 *
 * @param quote  null for notes without words
 * @param remark null where only words were marked
 */
public record CommentRow(UUID annotationId, int page, AnnotationKind kind, String quote, Someone author, String remark,
        List<Answer> answers, Instant createdAt) {

    public record Answer(Someone author, String text, Instant at) {
    }
}
