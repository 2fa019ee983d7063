package vn.hoivan.meetings;

import java.time.Instant;
import java.util.UUID;

/**
 * A meeting in a list.
 *
 * @param answer what the caller has replied, null where they do not take part
 * @param role   how the caller takes part, null likewise
 */
public record MeetingRow(UUID id, String title, String bodyName, Instant startsAt, Instant endsAt, String roomName,
        MeetingState state, int edition, Answer answer, ParticipantRole role) {

    public UUID getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public String getBodyName() {
        return bodyName;
    }

    public Instant getStartsAt() {
        return startsAt;
    }

    public Instant getEndsAt() {
        return endsAt;
    }

    public String getRoomName() {
        return roomName;
    }

    public MeetingState getState() {
        return state;
    }

    public int getEdition() {
        return edition;
    }

    public Answer getAnswer() {
        return answer;
    }

    public ParticipantRole getRole() {
        return role;
    }
}
