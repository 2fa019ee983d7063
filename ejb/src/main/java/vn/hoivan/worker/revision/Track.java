package vn.hoivan.worker.revision;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** Follows words through one alignment: the longest series of them that still stands together, in order. */
final class Track {

    /** Of the words that must be there. */
    private static final double ENOUGH = 0.6;

    /** Words that may have come between those of one mark. */
    private static final int FARTHEST = 200;

    /** More words than that between them, and what stands at an edge must be there for a reason. */
    private static final int SMALL_GAP = 4;

    private static final int SOLID = 3;
    private static final int REACH = 3;

    private final int[] before;
    private final int[] after;
    private final Alignment alignment;

    Track(int[] before, int[] after, Alignment alignment) {
        this.before = before;
        this.after = after;
        this.alignment = alignment;
    }

    Optional<Found> of(Anchor anchor) {
        int[] words = anchor.words();
        int[] mapped = longest(Arrays.stream(words).map(alignment::to).toArray());
        if (count(mapped) == 0) {
            return Optional.empty();
        }
        complete(words, mapped);
        if (!firstIsSure(words, mapped) || headStandsElsewhere(words, mapped)) {
            return Optional.empty();
        }
        dropLooseEnd(words, mapped);
        return count(mapped) < ENOUGH * words.length ? Optional.empty() : Optional.of(found(anchor, mapped));
    }

    /** What is not part of the longest series without a step back or a leap is -1. */
    private static int[] longest(int[] mapped) {
        int bestFrom = 0;
        int bestTo = 0;
        int bestCount = 0;
        int from = 0;
        int count = 0;
        int last = -1;
        for (int i = 0; i < mapped.length; i++) {
            if (mapped[i] < 0) {
                continue;
            }
            if (last < 0 || mapped[i] < last || mapped[i] - last > FARTHEST) {
                from = i;
                count = 0;
            }
            last = mapped[i];
            count++;
            if (count > bestCount) {
                bestCount = count;
                bestFrom = from;
                bestTo = i + 1;
            }
        }
        int[] kept = new int[mapped.length];
        Arrays.fill(kept, -1);
        System.arraycopy(mapped, bestFrom, kept, bestFrom, bestTo - bestFrom);
        return kept;
    }

    private static int count(int[] mapped) {
        return (int) Arrays.stream(mapped).filter(at -> at >= 0).count();
    }

    private static int first(int[] mapped) {
        return IntStream.range(0, mapped.length).filter(i -> mapped[i] >= 0).findFirst().orElseThrow();
    }

    private static int last(int[] mapped) {
        return IntStream.range(0, mapped.length).filter(i -> mapped[i] >= 0).reduce((one, next) -> next).orElseThrow();
    }

    /** Words at either end that the comparison gave to no other, and that stand right beside the series. */
    private void complete(int[] words, int[] mapped) {
        int place = mapped[first(mapped)];
        for (int i = first(mapped) - 1; i >= 0 && place > 0; i--) {
            int at = beside(words[i], place, -1);
            if (at >= 0) {
                mapped[i] = at;
                place = at;
            }
        }
        place = mapped[last(mapped)];
        for (int i = last(mapped) + 1; i < mapped.length; i++) {
            int at = beside(words[i], place, 1);
            if (at >= 0) {
                mapped[i] = at;
                place = at;
            }
        }
    }

    private int beside(int word, int place, int step) {
        for (int far = 1; far <= REACH; far++) {
            int at = place + far * step;
            if (at < 0 || at >= after.length || !alignment.isNew(at)) {
                return -1;
            }
            if (after[at] == before[word]) {
                return at;
            }
        }
        return -1;
    }

    /**
     * A single word far before the others is chance, unless what stood before it stands there too. And where words that
     * were torn apart stand beside either half, nobody knows which are which.
     */
    private boolean firstIsSure(int[] words, int[] mapped) {
        int from = first(mapped);
        int size = 1;
        int at = from;
        for (int i = from + 1; i < mapped.length; i++) {
            if (mapped[i] < 0) {
                continue;
            }
            if (leaps(mapped, at, i)) {
                return (size >= SOLID || keepsNeighbour(words[from] - 1, mapped[from], -1))
                        && after[mapped[i] - 1] != before[words[at]] && after[mapped[at] + 1] != before[words[i]];
            }
            size++;
            at = i;
        }
        return true;
    }

    /** Whether the first words are not part of the series, but stand somewhere before it. */
    private boolean headStandsElsewhere(int[] words, int[] mapped) {
        int head = first(mapped);
        if (head < 2) {
            return false;
        }
        int place = mapped[head];
        return IntStream.range(Math.max(1, place - FARTHEST), place)
                .anyMatch(at -> after[at] == before[words[head - 1]] && after[at - 1] == before[words[head - 2]]);
    }

    private static boolean leaps(int[] mapped, int one, int next) {
        return mapped[next] - mapped[one] > SMALL_GAP + next - one;
    }

    private void dropLooseEnd(int[] words, int[] mapped) {
        int to = last(mapped);
        int size = 1;
        int at = to;
        for (int i = to - 1; i >= 0; i--) {
            if (mapped[i] < 0) {
                continue;
            }
            if (leaps(mapped, i, at)) {
                if (size < SOLID && !keepsNeighbour(words[to] + 1, mapped[to], 1)) {
                    Arrays.fill(mapped, i + 1, mapped.length, -1);
                }
                return;
            }
            size++;
            at = i;
        }
    }

    private boolean keepsNeighbour(int word, int place, int step) {
        if (word < 0 || word >= before.length || alignment.gone(word)) {
            return false;
        }
        int way = (alignment.to(word) - place) * step;
        return way > 0 && way <= REACH;
    }

    private Found found(Anchor anchor, int[] mapped) {
        int[] kept = IntStream.range(0, mapped.length).filter(i -> mapped[i] >= 0).toArray();
        int[] old = Arrays.stream(kept).map(i -> anchor.words()[i]).toArray();
        int[] now = Arrays.stream(kept).map(i -> mapped[i]).toArray();
        boolean moved = 2 * Arrays.stream(old).filter(alignment::moved).count() > old.length;
        return new Found(old, now, kept.length == mapped.length && !torn(anchor, now), moved);
    }

    /** Whether new words came between those that are left. */
    private boolean torn(Anchor anchor, int[] now) {
        return anchor.whole() && IntStream.range(now[0], now[now.length - 1])
                .anyMatch(at -> alignment.isNew(at) && Arrays.binarySearch(now, at) < 0);
    }
}
