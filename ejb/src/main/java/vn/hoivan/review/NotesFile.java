package vn.hoivan.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Notes as a file of their own.
 *
 * @param format always {@link #FORMAT}
 * @param title  of the paper or the pack
 */
public record NotesFile(String format, String title, Instant writtenAt, List<Paper> papers) {

    public static final String FORMAT = "hoivan-notes/1";

    /**
     * @param firstPage where the pack has the paper; null in the file of one paper
     * @param notes     pages counted from one in the paper; those that could not be placed on this version too
     */
    public record Paper(UUID paperId, UUID paperVersionId, String title, int number, Integer firstPage, List<AnnotationRow> notes) {
    }
}
