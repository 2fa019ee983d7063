package vn.hoivan.worker.revision;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import vn.hoivan.worker.revision.UniqueRuns.Pair;

/**
 * Which words of an alignment are surely the same ones. Papers say the same again and again: a sentence that stands in
 * both versions need not be the one that was marked. Sure is what lies in a neighbourhood that stands once in either
 * version; what goes on from there without a break; and what lies between two such places that are as far apart as before.
 */
final class Certainty {

    private static final int RUN = 4;
    private static final int WINDOW = 20;

    /** Runs in a window: where turns of speech happen to meet in both versions there are three. */
    private static final int ENOUGH = 7;

    /** Words by which a neighbourhood may have shifted within itself. */
    private static final int DRIFT = 10;

    private static final int FARTHEST = 100;
    private static final int WIDEST = 120;

    /** Words that may have come or gone between two sure places: fewer than any sentence. */
    private static final int SLACK = 3;

    /** Letters by which a place may be wrong. */
    private static final int TOLERANCE = 8;

    private final PaperText earlier;
    private final PaperText later;
    private final int[] before;
    private final int[] after;
    private final Alignment alignment;
    private final boolean[] strong;
    private final boolean[] sure;
    private final boolean[] loose;

    Certainty(PaperText earlier, PaperText later, int[][] numbers, Alignment alignment) {
        this.earlier = earlier;
        this.later = later;
        before = numbers[0];
        after = numbers[1];
        this.alignment = alignment;
        strong = new boolean[before.length];
        loose = new boolean[before.length];
        findStrong();
        findLoose();
        sure = strong.clone();
        extend();
        pin();
    }

    boolean sure(int word) {
        return sure[word];
    }

    private void findStrong() {
        boolean[] rare = new boolean[before.length];
        for (Pair pair : UniqueRuns.of(before, after, RUN)) {
            rare[pair.before()] = IntStream.range(0, RUN).allMatch(i -> alignment.to(pair.before() + i) == pair.after() + i);
        }
        for (int i = 0; i < before.length; i++) {
            if (alignment.moved(i)) {
                strong[i] = true;
            } else if (rare[i] && together(rare, i) >= ENOUGH) {
                Arrays.fill(strong, i, i + RUN, true);
            }
        }
    }

    private int together(boolean[] rare, int word) {
        int way = alignment.to(word) - word;
        int count = 0;
        for (int i = Math.max(0, word - WINDOW); i < Math.min(before.length, word + WINDOW); i++) {
            if (rare[i] && Math.abs(alignment.to(i) - i - way) <= DRIFT) {
                count++;
            }
        }
        return count;
    }

    /** Words beside a change that could as well be read as part of it: of "A A" reduced to "A" nobody knows which is left. */
    private void findLoose() {
        for (Hunk hunk : Hunk.of(alignment)) {
            if (!hunk.now().isEmpty()) {
                int first = hunk.now().get(0);
                int end = hunk.now().get(hunk.now().size() - 1) + 1;
                if (later.letters(end) - later.letters(first) > TOLERANCE) {
                    for (int k = 1; first - k >= 0 && after[first - k] == after[end - k]; k++) {
                        loosen(alignment.from(first - k));
                    }
                    for (int k = 0; end + k < after.length && after[first + k] == after[end + k]; k++) {
                        loosen(alignment.from(end + k));
                    }
                }
            }
            if (!hunk.old().isEmpty()) {
                loosenOld(hunk.old());
            }
        }
    }

    private void loosenOld(List<Integer> old) {
        int first = old.get(0);
        int end = old.get(old.size() - 1) + 1;
        if (earlier.letters(end) - earlier.letters(first) > TOLERANCE) {
            for (int k = 1; first - k >= 0 && before[first - k] == before[end - k]; k++) {
                loosen(first - k);
            }
            for (int k = 0; end + k < before.length && before[first + k] == before[end + k]; k++) {
                loosen(end + k);
            }
        }
    }

    private void loosen(int word) {
        if (word >= 0 && !alignment.moved(word)) {
            loose[word] = true;
            strong[word] = false;
        }
    }

    private void extend() {
        int far = FARTHEST;
        for (int i = 1; i < before.length; i++) {
            far = strong[i - 1] ? 0 : far + 1;
            sure[i] |= far < FARTHEST && sure[i - 1] && goesOn(i - 1, i) && !loose[i];
        }
        far = FARTHEST;
        for (int i = before.length - 2; i >= 0; i--) {
            far = strong[i + 1] ? 0 : far + 1;
            sure[i] |= far < FARTHEST && sure[i + 1] && goesOn(i, i + 1) && !loose[i];
        }
    }

    private boolean goesOn(int word, int next) {
        return !alignment.gone(word) && !alignment.gone(next) && alignment.to(next) == alignment.to(word) + 1;
    }

    /** The beginning and the end of the texts count as sure places. */
    private void pin() {
        int from = -1;
        int fromNow = -1;
        for (int i = 0; i <= before.length; i++) {
            boolean end = i == before.length;
            if (end || strong[i] && !alignment.moved(i)) {
                int now = end ? after.length : alignment.to(i);
                if (i - from <= WIDEST && Math.abs(now - fromNow - (i - from)) <= SLACK) {
                    for (int k = from + 1; k < i; k++) {
                        sure[k] |= alignment.to(k) > fromNow && alignment.to(k) < now;
                    }
                }
                from = i;
                fromNow = now;
            }
        }
    }
}
