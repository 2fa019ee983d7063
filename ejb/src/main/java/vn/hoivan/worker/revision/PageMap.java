package vn.hoivan.worker.revision;

import java.util.stream.IntStream;

/** Which page of the later version a page of the earlier one went to, and the other way round, by most of its words. */
final class PageMap {

    private final int[] to;
    private final int[] from;

    PageMap(PaperText before, PaperText after, Alignment alignment) {
        to = new int[before.pages() + 1];
        from = new int[after.pages() + 1];
        for (int page = 1; page <= before.pages(); page++) {
            to[page] = most(before.words(page).map(alignment::to), after);
        }
        for (int page = 1; page <= after.pages(); page++) {
            from[page] = most(after.words(page).map(alignment::from), before);
        }
    }

    private static int most(IntStream words, PaperText paper) {
        int[] counts = new int[paper.pages() + 1];
        words.filter(at -> at >= 0).forEach(at -> counts[paper.at(at).page()]++);
        return IntStream.range(0, counts.length).reduce(0, (best, page) -> counts[page] > counts[best] ? page : best);
    }

    /** Pages without words went where their pictures were found. */
    void link(int before, int after) {
        to[before] = after;
        from[after] = before;
    }

    /** 0 where nothing of it is left. */
    int to(int before) {
        return to[before];
    }

    /** 0 where all of it is new. */
    int from(int after) {
        return from[after];
    }

    /** The page of the later version that is nearest to what a page of the earlier one was. */
    int nearest(int before) {
        int last = to.length - 1;
        for (int far = 0; far <= last; far++) {
            if (before - far >= 1 && before - far <= last && to[before - far] > 0) {
                return within(to[before - far] + (far == 0 ? 0 : 1));
            }
            if (before + far >= 1 && before + far <= last && to[before + far] > 0) {
                return within(to[before + far] - 1);
            }
        }
        return within(before);
    }

    private int within(int page) {
        return Math.max(1, Math.min(page, from.length - 1));
    }
}
