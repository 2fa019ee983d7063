package vn.hoivan.worker;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Writes a copy of a PDF in which marks are real annotations that other readers show and print, or part of the pages.
 * Fields and signatures of the original are burnt in, as in the view copy: a signature would not hold in a changed file.
 *
 * @param file    absolute path of the original
 * @param flat    whether the marks become part of the pages; what is said in remarks and replies is then not on them
 * @param numbers printed beside marks that become part of the page, by the id of the mark
 * @param remarks absolute path of a PDF that comes behind the last page; null for none
 * @param output  absolute path of the copy
 */
public record ExportAnnotations(String file, List<Mark> marks, boolean flat, Map<String, Integer> numbers, String remarks, String output) {

    public static final OperationKey<ExportAnnotations, ExportedAnnotations> KEY = new OperationKey<>(
            "vn.hoivan.worker.pdf.AnnotationExporting", ExportAnnotations.class, ExportedAnnotations.class);

    /**
     * @param id       becomes the name of the annotation
     * @param page     counted from one
     * @param geometry JSON as in {@link Geometry}
     * @param colour   #rrggbb
     * @param width    of lines, in points
     * @param opacity  from 0 to 1
     * @param text     of the note, text box or stamp; a remark on marks of other kinds; may be null
     * @param replies  oldest first
     */
    public record Mark(String id, Kind kind, int page, String geometry, String colour, float width, float opacity,
            String author, String text, Instant created, Instant updated, List<Reply> replies) {

        /** The same mark in a file that has so many pages before the one it is on. */
        public Mark movedBy(int pages) {
            return new Mark(id, kind, page + pages, geometry, colour, width, opacity, author, text, created, updated,
                    replies);
        }
    }

    /** What somebody has answered. */
    public record Reply(String id, String author, String text, Instant created, Instant updated) {
    }

    /** What marks can be. */
    public enum Kind {
        HIGHLIGHT, UNDERLINE, STRIKE_OUT, INK, NOTE, TEXT_BOX, ARROW, BOX, STAMP
    }
}
