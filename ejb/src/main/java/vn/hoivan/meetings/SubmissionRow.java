package vn.hoivan.meetings;

import java.time.Instant;
import java.util.UUID;

/** A submission in a list. @param meetingBody who meets: the title of a meeting is for those who may open it */
public record SubmissionRow(UUID id, String title, UUID author, String authorName, SubmissionState state, UUID meetingId,
        String meetingBody, Instant meetingStartsAt, Instant createdAt, Instant proposedAt) {

    public UUID getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public UUID getAuthor() {
        return author;
    }

    public String getAuthorName() {
        return authorName;
    }

    public SubmissionState getState() {
        return state;
    }

    public UUID getMeetingId() {
        return meetingId;
    }

    public String getMeetingBody() {
        return meetingBody;
    }

    public Instant getMeetingStartsAt() {
        return meetingStartsAt;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getProposedAt() {
        return proposedAt;
    }
}
