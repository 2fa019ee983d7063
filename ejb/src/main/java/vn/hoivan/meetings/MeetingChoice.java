package vn.hoivan.meetings;

import java.time.Instant;
import java.util.UUID;

/** A meeting to come, as those who submit something can name it: by who meets and when; its title is for those who may open it. */
public record MeetingChoice(UUID id, String body, Instant startsAt) {

    public UUID getId() {
        return id;
    }

    public String getBody() {
        return body;
    }

    public Instant getStartsAt() {
        return startsAt;
    }
}
