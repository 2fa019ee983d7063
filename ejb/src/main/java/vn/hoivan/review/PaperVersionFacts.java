package vn.hoivan.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a reader needs to open one version of a paper.
 *
 * @param pages    null while the file is being prepared
 * @param versions those the reader may open, newest first
 */
public record PaperVersionFacts(UUID id, UUID paperId, String title, int number, UUID fileId, Integer pages, UUID meetingId,
        UUID itemId, List<Version> versions) {

    /**
     * @param note    what was changed, in the words of whoever replaced the file; null for none
     * @param current whether it is the newest one the reader may open
     */
    public record Version(UUID id, int number, String note, Instant createdAt, boolean current) {
    }
}
