package vn.hoivan.meetings;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A pack as its reader opens it.
 *
 * @param edition 0 in a preview
 * @param fileId  null until the pack is READY; the papers can be read one by one meanwhile
 * @param papers  where each paper stands in the file; those without a place are not in it
 */
public record PackView(UUID meetingId, String title, int edition, PackState state, Instant publishedAt, String message,
        UUID fileId, Integer pages, List<Item> items, List<Place> papers) {

    /** @param number as it is shown; @param change against the edition before, null where there is none */
    public record Item(UUID id, int position, String number, String title, String presenter, int durationMinutes,
            Change change, List<Paper> papers) {
    }

    /** @param firstPage null where it is not in the pack's file; @param fileId null where it is withdrawn */
    public record Paper(UUID id, UUID versionId, String title, Integer firstPage, Integer pages, UUID fileId,
            Change change) {
    }

    /** Pages counted from one. */
    public record Place(UUID id, UUID versionId, int firstPage, int pages) {
    }

    public PackState getState() {
        return state;
    }

    public UUID getFileId() {
        return fileId;
    }

    public Integer getPages() {
        return pages;
    }

    public String getTitle() {
        return title;
    }
}
