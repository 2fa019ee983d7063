package vn.hoivan.worker;

import java.util.List;

/**
 * How a version of a paper differs from an earlier one: what {@link CompareVersions} writes. Pages count from one;
 * quads have eight numbers as in {@link Geometry}.
 *
 * @param pages   every page of the later version
 * @param removed pages of the earlier version of which nothing is left
 * @param changes in the order of the later version
 * @param places  one for every mark given, in the same order
 */
public record VersionComparison(List<Page> pages, List<Integer> removed, List<Change> changes, List<Place> places) {

    /** @param fromPage the page of the earlier version most of it comes from; null where it is new */
    public record Page(int page, PageState state, Integer fromPage) {
    }

    /**
     * @param page  of the later version
     * @param quads the words there; of a deletion one thin quad where they stood
     * @param text  the words as they are now; null of a deletion
     * @param was   the words as they were, with their page and quads; null of an insertion
     */
    public record Change(ChangeKind kind, int page, List<double[]> quads, String text, Integer fromPage,
            List<double[]> fromQuads, String was) {
    }

    /**
     * @param page     of the later version; where the mark has no place, the nearest
     * @param geometry JSON of the same shape as given; where the mark has no place, as given
     * @param exact    the words it lies on now, with those around them; null for marks without a quote
     */
    public record Place(String id, PlaceState state, int page, String geometry, String exact, String prefix,
            String suffix) {
    }

    public enum PageState {
        /** No word of it changed; words may have come from a neighbouring page. */
        SAME,
        CHANGED,
        /** Most of its words are new. */
        NEW,
        /** The same page under another number. */
        MOVED
    }

    public enum ChangeKind {
        INSERTED, DELETED, REPLACED, MOVED
    }

    public enum PlaceState {
        /** The same words on the same page. */
        SAME,
        /** The same words on another page or in another place of the text. */
        MOVED,
        /** At least three fifths of its words are there in their order, not all, or others came between them. */
        CHANGED,
        NOT_PLACED
    }
}
