package vn.hoivan.meetings;

import java.util.UUID;

/** A version of a paper, for whoever may open it. @param current whether it is the newest the reader may see */
public record PaperVersionRow(UUID id, UUID paperId, int number, String title, UUID fileId, Integer pages, UUID agendaItemId,
        UUID meetingId, boolean current) {

    public UUID getId() {
        return id;
    }

    public UUID getPaperId() {
        return paperId;
    }

    public int getNumber() {
        return number;
    }

    public String getTitle() {
        return title;
    }

    public UUID getFileId() {
        return fileId;
    }

    public Integer getPages() {
        return pages;
    }

    public UUID getAgendaItemId() {
        return agendaItemId;
    }

    public UUID getMeetingId() {
        return meetingId;
    }

    public boolean isCurrent() {
        return current;
    }
}
