package vn.hoivan.review;

import java.util.List;
import java.util.UUID;

/** What the readers of a paper have said to each other about one version of it, in reading order. */
public record CommentTable(UUID paperVersionId, String paperTitle, int versionNumber, UUID meetingId, String meetingTitle,
        List<CommentRow> rows) {
}
