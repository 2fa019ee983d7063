package vn.hoivan.worker.revision;

/**
 * Of "Điều 4. … Điều 2." before which "Điều 4. …" came, a comparison may as well say that "4. … Điều" came: what was put in
 * or taken out is shifted to where a page, a paragraph or a sentence begins, as a person would see it.
 */
final class Boundaries {

    private static final String ENDS = ".;:!?";

    private final PaperText paper;
    private final Alignment alignment;
    private final boolean later;

    /** @param later whether insertions are shifted, else deletions */
    private Boundaries(PaperText paper, Alignment alignment, boolean later) {
        this.paper = paper;
        this.alignment = alignment;
        this.later = later;
    }

    static void settle(PaperText before, PaperText after, Alignment alignment) {
        Boundaries insertions = new Boundaries(after, alignment, true);
        Boundaries deletions = new Boundaries(before, alignment, false);
        for (Hunk hunk : Hunk.of(alignment)) {
            if (hunk.old().isEmpty()) {
                insertions.settle(hunk.now().get(0), hunk.now().size(), hunk.now().get(hunk.now().size() - 1));
            } else if (hunk.now().isEmpty()) {
                deletions.settle(hunk.old().get(0), hunk.old().size(), hunk.old().get(hunk.old().size() - 1));
            }
        }
    }

    private void settle(int first, int size, int last) {
        if (last - first != size - 1) {
            return;
        }
        int best = 0;
        for (int k = 1; first - k >= 0 && same(first - k, last + 1 - k) && inOrder(first - k); k++) {
            best = value(first - k) > value(first - best) ? k : best;
        }
        for (int k = 1; k <= best; k++) {
            shift(first - k, last + 1 - k);
        }
    }

    private boolean same(int one, int other) {
        return paper.at(one).key().equals(paper.at(other).key());
    }

    private boolean inOrder(int word) {
        int other = later ? alignment.from(word) : alignment.to(word);
        return other >= 0 && !alignment.moved(later ? other : word)
                && (later ? alignment.to(other) : alignment.from(other)) == word;
    }

    /** How well something begins here. */
    private int value(int word) {
        if (word == 0 || paper.at(word).page() != paper.at(word - 1).page()) {
            return 4;
        }
        String end = paper.at(word - 1).key();
        boolean sentence = ENDS.indexOf(end.charAt(end.length() - 1)) >= 0;
        boolean line = paper.at(word).line() != paper.at(word - 1).line();
        return (sentence ? 2 : 0) + (line ? 1 : 0);
    }

    private void shift(int word, int to) {
        int other = later ? alignment.from(word) : alignment.to(word);
        if (later) {
            alignment.unmatch(other);
            alignment.match(other, to);
        } else {
            alignment.unmatch(word);
            alignment.match(to, other);
        }
    }
}
