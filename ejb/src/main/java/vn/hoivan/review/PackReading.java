package vn.hoivan.review;

import java.util.List;
import java.util.UUID;

/**
 * Where the caller stopped in their pack.
 *
 * @param latest the version read last; null where none was
 */
public record PackReading(UUID latest, List<ReadingRow> papers) {
}
