package vn.hoivan.review;

import java.util.List;

import vn.hoivan.worker.ExportAnnotations.Kind;
import vn.hoivan.worker.ExportAnnotations.Mark;

/**
 * A note on its way into a copy.
 *
 * @param paper  title of the paper it is on
 * @param quote  the words it marks; null for none
 * @param placed whether it has a place on a page: others can only be told of behind the last page
 */
record MarkedNote(Mark mark, String paper, String quote, boolean placed) {

    private static final List<Kind> WRITTEN_ON_THE_PAGE = List.of(Kind.TEXT_BOX, Kind.STAMP);

    /** Whether it says more than is to be seen where it is drawn. */
    boolean saysMore() {
        boolean hasRemark = mark.text() != null && !mark.text().isBlank() && !WRITTEN_ON_THE_PAGE.contains(mark.kind());
        return hasRemark || !mark.replies().isEmpty();
    }
}
