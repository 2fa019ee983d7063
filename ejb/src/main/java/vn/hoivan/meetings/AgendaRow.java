package vn.hoivan.meetings;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * An agenda item as the reader sees it.
 *
 * @param startsAt when it is due, counted from the start of the meeting and the items before
 * @param guests   people invited to it; empty for readers who do not prepare the meeting
 * @param change   against the edition before, null where there is none
 */
public record AgendaRow(UUID id, int version, int position, String title, UUID presenter, String presenterName,
        int durationMinutes, OffsetDateTime startsAt, UUID submissionId, List<UUID> guests, Change change,
        List<PaperRow> papers) {

    public UUID getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public int getPosition() {
        return position;
    }

    public String getTitle() {
        return title;
    }

    public UUID getPresenter() {
        return presenter;
    }

    public String getPresenterName() {
        return presenterName;
    }

    public int getDurationMinutes() {
        return durationMinutes;
    }

    public OffsetDateTime getStartsAt() {
        return startsAt;
    }

    public UUID getSubmissionId() {
        return submissionId;
    }

    public List<UUID> getGuests() {
        return guests;
    }

    public Change getChange() {
        return change;
    }

    public List<PaperRow> getPapers() {
        return papers;
    }

    public boolean isWithdrawn() {
        return change == Change.WITHDRAWN;
    }

    /** How many papers stand. */
    public long getPaperCount() {
        return papers.stream().filter(paper -> !paper.isWithdrawn()).count();
    }
}
