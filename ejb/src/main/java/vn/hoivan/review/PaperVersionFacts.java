package vn.hoivan.review;

import java.util.UUID;

/**
 * What a reader needs to open one version of a paper.
 *
 * @param pages null while the file is being prepared
 */
public record PaperVersionFacts(UUID id, UUID paperId, String title, int number, UUID fileId, Integer pages, UUID meetingId,
        UUID itemId) {
}
