package vn.hoivan.worker.revision;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Where a page ends within a row of a table, what is left of each cell stands on the next page, and the words come in
 * another order. That is no change: the same words went past a few others of their table, over the end of a page.
 */
final class BrokenRows {

    private static final int FARTHEST = 80;
    private static final int HUNKS = 6;

    private final PaperText before;
    private final PaperText after;
    private final Alignment alignment;

    private BrokenRows(PaperText before, PaperText after, Alignment alignment) {
        this.before = before;
        this.after = after;
        this.alignment = alignment;
    }

    static void link(PaperText before, PaperText after, Alignment alignment) {
        List<Hunk> hunks = Hunk.of(alignment);
        BrokenRows rows = new BrokenRows(before, after, alignment);
        for (int i = 0; i < hunks.size(); i++) {
            for (int k = Math.max(0, i - HUNKS); k < Math.min(hunks.size(), i + HUNKS); k++) {
                rows.link(hunks.get(i), hunks.get(k));
            }
        }
    }

    private void link(Hunk gone, Hunk come) {
        List<Integer> old = gone.old();
        List<Integer> now = come.now();
        boolean same = gone != come && !old.isEmpty() && old.size() == now.size() && alignment.gone(old.get(0))
                && alignment.isNew(now.get(0)) && IntStream.range(0, old.size()).allMatch(i -> inColumns(old.get(i), now.get(i)));
        if (same && overPageEnd(gone, come)) {
            for (int i = 0; i < old.size(); i++) {
                alignment.carry(old.get(i), now.get(i));
            }
        }
    }

    private boolean inColumns(int old, int now) {
        return (before.at(old).apart() || after.at(now).apart()) && before.at(old).key().equals(after.at(now).key());
    }

    /** Whether the words between the two places stand on another page, in either version. */
    private boolean overPageEnd(Hunk gone, Hunk come) {
        int now = come.now().get(0);
        int from = Math.min(gone.next(), now);
        int to = Math.max(gone.next(), now);
        int oldPage = before.at(gone.old().get(0)).page();
        return to - from <= FARTHEST && IntStream.range(from, to).anyMatch(at -> after.at(at).page() != after.at(now).page()
                || !alignment.isNew(at) && before.at(alignment.from(at)).page() != oldPage);
    }
}
