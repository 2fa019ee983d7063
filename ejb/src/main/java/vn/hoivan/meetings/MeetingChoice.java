package vn.hoivan.meetings;

import java.time.Instant;
import java.util.UUID;

/** A meeting to come, as those who submit something can name it. */
public record MeetingChoice(UUID id, String title, Instant startsAt) {

    public UUID getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public Instant getStartsAt() {
        return startsAt;
    }
}
