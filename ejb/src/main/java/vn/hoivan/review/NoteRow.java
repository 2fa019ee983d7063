package vn.hoivan.review;

import java.util.UUID;

/**
 * A note among those over all papers.
 *
 * @param note            as it lies in the latest version of its paper; on the version before while it is being carried
 * @param shownVersionId  the version it lies in
 * @param latestVersionId the latest version that an edition has shown, or the one the note was made on where that is later
 * @param inPack          whether the paper is in the packs of its meeting
 */
public record NoteRow(AnnotationRow note, UUID shownVersionId, UUID latestVersionId, boolean inPack, UUID meetingId,
        String meetingTitle, UUID itemId, UUID paperId, String paperTitle) {

    public UUID getId() {
        return note.id();
    }

    /** Where the viewer shows it. */
    public String address() {
        return "/viewer/?" + (inPack ? "meeting=" + meetingId : "version=" + shownVersionId) + "&note=" + note.id();
    }
}
