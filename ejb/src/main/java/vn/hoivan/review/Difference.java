package vn.hoivan.review;

import java.util.List;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;

/**
 * What two versions of a paper differ in.
 *
 * @param removed pages of the older version of which nothing is left
 */
public record Difference(List<ComparedPage> pages, List<Integer> removed, List<Change> changes) {

    public static final Difference NONE = new Difference(List.of(), List.of(), List.of());

    private static final Jsonb JSON = JsonbBuilder.create();

    /** How a page came to be. */
    public enum PageState {
        SAME, CHANGED, NEW, MOVED
    }

    /** What happened to words. */
    public enum ChangeKind {
        INSERTED, DELETED, REPLACED, MOVED
    }

    /** @param fromPage of the older version, null for a new page */
    public record ComparedPage(int page, PageState state, Integer fromPage) {
    }

    /**
     * Words that are not as they were.
     *
     * @param quads     in user space of {@code page}; of a deletion a thin one where the words stood
     * @param fromQuads in user space of {@code fromPage}
     * @param was       in the older version, null for an insertion
     */
    public record Change(ChangeKind kind, int page, double[][] quads, String text, Integer fromPage, double[][] fromQuads,
            String was) {
    }

    static Difference parse(String text) {
        return JSON.fromJson(text, Difference.class);
    }

    /** Pages that are not as they were, those that are gone included. */
    int count() {
        return removed.size() + (int) pages.stream().filter(page -> page.state() != PageState.SAME).count();
    }
}
