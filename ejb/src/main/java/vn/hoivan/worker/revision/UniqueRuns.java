package vn.hoivan.worker.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs of so many words that stand exactly once in each of two texts: what cannot be mistaken for anything else. The
 * longest series of them that is in order in both is the backbone of a comparison; the others have been moved.
 */
final class UniqueRuns {

    private static final long FACTOR = 0x9E3779B97F4A7C15L;
    private static final int TWICE = -2;

    /** Where a run begins in either text. */
    record Pair(int before, int after) {
    }

    private UniqueRuns() {
    }

    /** In the order of the first text. */
    static List<Pair> of(int[] before, int[] after, int length) {
        Map<Long, Integer> there = positions(after, length);
        Map<Long, Integer> here = positions(before, length);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i + length <= before.length; i++) {
            long hash = hash(before, i, length);
            Integer other = there.get(hash);
            if (other != null && other != TWICE && here.get(hash) == i
                    && Arrays.equals(before, i, i + length, after, other, other + length)) {
                pairs.add(new Pair(i, other));
            }
        }
        return pairs;
    }

    private static Map<Long, Integer> positions(int[] text, int length) {
        Map<Long, Integer> positions = new HashMap<>(2 * text.length);
        for (int i = 0; i + length <= text.length; i++) {
            positions.merge(hash(text, i, length), i, (one, other) -> TWICE);
        }
        return positions;
    }

    private static long hash(int[] text, int from, int length) {
        long hash = 1;
        for (int i = from; i < from + length; i++) {
            hash = (hash ^ text[i]) * FACTOR;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    /** The longest series of pairs whose second places rise; whether each pair belongs to it. */
    static boolean[] inOrder(List<Pair> pairs) {
        int[] ends = new int[pairs.size()];
        int[] previous = new int[pairs.size()];
        int longest = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int place = place(pairs, ends, longest, pairs.get(i).after());
            previous[i] = place == 0 ? -1 : ends[place - 1];
            ends[place] = i;
            longest = Math.max(longest, place + 1);
        }
        boolean[] chosen = new boolean[pairs.size()];
        for (int i = longest == 0 ? -1 : ends[longest - 1]; i >= 0; i = previous[i]) {
            chosen[i] = true;
        }
        return chosen;
    }

    private static int place(List<Pair> pairs, int[] ends, int longest, int after) {
        int low = 0;
        int high = longest;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pairs.get(ends[middle]).after() < after) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
