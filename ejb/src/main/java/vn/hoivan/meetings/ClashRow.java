package vn.hoivan.meetings;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that is taken at the time of a meeting. The other meeting is not named: it may be none of the caller's.
 *
 * @param person null where it is the room
 */
public record ClashRow(UUID person, String name, Instant startsAt, Instant endsAt) {

    public UUID getPerson() {
        return person;
    }

    public String getName() {
        return name;
    }

    public Instant getStartsAt() {
        return startsAt;
    }

    public Instant getEndsAt() {
        return endsAt;
    }
}
