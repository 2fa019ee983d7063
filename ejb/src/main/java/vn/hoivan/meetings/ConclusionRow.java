package vn.hoivan.meetings;

import java.time.LocalDate;
import java.util.UUID;

/** A conclusion as lists show it. */
public record ConclusionRow(UUID id, int version, UUID agendaItemId, String itemTitle, UUID meetingId,
        String meetingTitle, int position, String text, UUID responsible, String responsibleName, LocalDate dueDate) {

    public UUID getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public UUID getAgendaItemId() {
        return agendaItemId;
    }

    public String getItemTitle() {
        return itemTitle;
    }

    public UUID getMeetingId() {
        return meetingId;
    }

    public String getMeetingTitle() {
        return meetingTitle;
    }

    public int getPosition() {
        return position;
    }

    public String getText() {
        return text;
    }

    public UUID getResponsible() {
        return responsible;
    }

    public String getResponsibleName() {
        return responsibleName;
    }

    public LocalDate getDueDate() {
        return dueDate;
    }
}
