package vn.hoivan.worker.revision;

import java.util.Map;

/**
 * One version as it was read.
 *
 * @param scans the pages that are pictures, with how they look; null where a page could not be drawn
 */
record ReadPaper(PaperText text, Map<Integer, Picture> scans) {
}
