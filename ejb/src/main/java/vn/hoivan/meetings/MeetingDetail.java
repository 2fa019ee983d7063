package vn.hoivan.meetings;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A meeting as the caller may see it: those who prepare it see what they have now, everybody else the last edition;
 * guests see their own items and themselves.
 *
 * @param me     the caller among the participants, null where they do not take part
 * @param latest the last edition, null before the first
 */
public record MeetingDetail(UUID id, int version, UUID body, String bodyName, String title, OffsetDateTime startsAt,
        OffsetDateTime endsAt, UUID room, String roomName, UUID chair, String chairName, UUID secretary,
        String secretaryName, MeetingState state, int edition, String cancelReason, UUID currentItemId,
        UUID minutesFileId, List<AgendaRow> items, List<ParticipantRow> participants, ParticipantRow me,
        EditionRow latest, Rights rights) {

    /** What the caller may do to it. */
    public record Rights(boolean edit, boolean publish, boolean reply, boolean lead) {

        public boolean isEdit() {
            return edit;
        }

        public boolean isPublish() {
            return publish;
        }

        public boolean isReply() {
            return reply;
        }

        public boolean isLead() {
            return lead;
        }
    }

    public UUID getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public UUID getBody() {
        return body;
    }

    public String getBodyName() {
        return bodyName;
    }

    public String getTitle() {
        return title;
    }

    public OffsetDateTime getStartsAt() {
        return startsAt;
    }

    public OffsetDateTime getEndsAt() {
        return endsAt;
    }

    public UUID getRoom() {
        return room;
    }

    public String getRoomName() {
        return roomName;
    }

    public UUID getChair() {
        return chair;
    }

    public String getChairName() {
        return chairName;
    }

    public UUID getSecretary() {
        return secretary;
    }

    public String getSecretaryName() {
        return secretaryName;
    }

    public MeetingState getState() {
        return state;
    }

    public int getEdition() {
        return edition;
    }

    public String getCancelReason() {
        return cancelReason;
    }

    public UUID getCurrentItemId() {
        return currentItemId;
    }

    public UUID getMinutesFileId() {
        return minutesFileId;
    }

    public List<AgendaRow> getItems() {
        return items;
    }

    public List<ParticipantRow> getParticipants() {
        return participants;
    }

    public ParticipantRow getMe() {
        return me;
    }

    public EditionRow getLatest() {
        return latest;
    }

    public Rights getRights() {
        return rights;
    }
}
