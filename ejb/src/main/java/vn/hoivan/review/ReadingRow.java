package vn.hoivan.review;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Where the caller stopped in a version of a paper.
 *
 * @param page   from 1
 * @param seen   pages that were before their eyes
 * @param readAt null where they have not read it
 */
public record ReadingRow(UUID versionId, int page, Set<Integer> seen, Instant readAt) {

    static ReadingRow of(ReadingPlace place) {
        return new ReadingRow(place.getPaperVersionId(), place.getPage(), place.getSeen(), place.getReadAt());
    }
}
