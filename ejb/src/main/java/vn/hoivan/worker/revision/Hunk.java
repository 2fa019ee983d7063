package vn.hoivan.worker.revision;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of both texts between words that are the same: what went and what came. Moved words are not in it.
 *
 * @param old  places of words of the earlier version, rising; may be none
 * @param now  places of words of the later version, rising; may be none
 * @param next place in the later version before which it stands
 */
record Hunk(List<Integer> old, List<Integer> now, int next) {

    static List<Hunk> of(Alignment alignment) {
        List<Hunk> hunks = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < alignment.before() || j < alignment.after()) {
            List<Integer> old = new ArrayList<>();
            List<Integer> now = new ArrayList<>();
            for (; i < alignment.before() && (alignment.gone(i) || alignment.moved(i)); i++) {
                if (alignment.gone(i)) {
                    old.add(i);
                }
            }
            for (; j < alignment.after() && (alignment.isNew(j) || alignment.moved(alignment.from(j))); j++) {
                if (alignment.isNew(j)) {
                    now.add(j);
                }
            }
            if (!old.isEmpty() || !now.isEmpty()) {
                hunks.add(new Hunk(old, now, j));
            }
            i++;
            for (; i < alignment.before() && !alignment.gone(i) && !alignment.moved(i) && alignment.to(i) <= j; i++) { }
            j++;
            for (; j < alignment.after() && !alignment.isNew(j) && alignment.from(j) < i && !alignment.moved(alignment.from(j)); j++) { }
        }
        return hunks;
    }
}
