package vn.hoivan.worker.revision;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.hoivan.worker.revision.UniqueRuns.Pair;

/**
 * Aligns two texts word by word. First what stands once in each: in order it is the backbone, out of order it has been
 * moved. Then, between those, the same with shorter runs; what is left is small enough for a word diff. Texts that have
 * nothing in common are left alone instead of being compared for hours.
 */
final class Aligner {

    /** Shorter stretches that stand elsewhere are chance. */
    private static final int UNIQUE_RUN = 8;

    private static final int SHORT_RUN = 4;

    /** Of short runs: where two turns of speech meet there are three. */
    private static final int FEWEST_RARE = 5;

    private static final double RARE = 0.4;
    private static final int SMALL = 64;
    private static final int LARGEST_DIFF = 4_000;
    private static final int DEEPEST = 12;

    private final int[] before;
    private final int[] after;
    private final Alignment alignment;
    private long budget = 600_000_000;

    private Aligner(int[] before, int[] after) {
        this.before = before;
        this.after = after;
        alignment = new Alignment(before.length, after.length);
    }

    static Alignment align(int[] before, int[] after) {
        Aligner aligner = new Aligner(before, after);
        aligner.backbone();
        aligner.between();
        aligner.extendMoves();
        return aligner.alignment;
    }

    /** The same from the end: where the two differ, nobody can tell which of several equal places is meant. */
    static Alignment alignBackwards(int[] before, int[] after) {
        return align(turned(before), turned(after)).turned();
    }

    private static int[] turned(int[] text) {
        int[] turned = new int[text.length];
        for (int i = 0; i < text.length; i++) {
            turned[i] = text[text.length - 1 - i];
        }
        return turned;
    }

    private void backbone() {
        List<Block> blocks = blocks();
        boolean[] inOrder = UniqueRuns.inOrder(blocks.stream().flatMap(Block::pairs).toList());
        int at = 0;
        for (Block block : blocks) {
            for (int i = 0; i < block.runs(); i++) {
                if (inOrder[at + i]) {
                    claim(block.pair(i), UNIQUE_RUN, false);
                }
            }
            at += block.runs();
        }
        at = 0;
        for (Block block : blocks) {
            if (!inOrder[at]) {
                claim(block.start(), block.length(), true);
            }
            at += block.runs();
        }
    }

    /** Unique runs that go on in both texts alike, as far as their words are not turns of speech side by side. */
    private List<Block> blocks() {
        List<Pair> pairs = UniqueRuns.of(before, after, UNIQUE_RUN);
        int[] rare = rare();
        List<Block> blocks = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= pairs.size(); i++) {
            if (i == pairs.size() || !follows(pairs.get(i - 1), pairs.get(i))) {
                Block block = new Block(pairs.get(from), pairs.get(i - 1).before() - pairs.get(from).before() + 1);
                if (block.characteristic(rare)) {
                    blocks.add(block);
                }
                from = i;
            }
        }
        return blocks;
    }

    /** How many short runs that stand once in each text begin before a place. */
    private int[] rare() {
        int[] rare = new int[before.length + 1];
        UniqueRuns.of(before, after, SHORT_RUN).forEach(pair -> rare[pair.before() + 1] = 1);
        for (int i = 1; i < rare.length; i++) {
            rare[i] += rare[i - 1];
        }
        return rare;
    }

    /** @param runs how many unique runs begin in it, one a word */
    private record Block(Pair start, int runs) {

        int length() {
            return runs + UNIQUE_RUN - 1;
        }

        Pair pair(int run) {
            return new Pair(start.before() + run, start.after() + run);
        }

        Stream<Pair> pairs() {
            return IntStream.range(0, runs).mapToObj(this::pair);
        }

        boolean characteristic(int[] rare) {
            int found = rare[start.before() + length() - SHORT_RUN + 1] - rare[start.before()];
            return found >= FEWEST_RARE && found >= RARE * length();
        }
    }

    private static boolean follows(Pair one, Pair next) {
        int step = next.before() - one.before();
        return step == next.after() - one.after() && step <= UNIQUE_RUN;
    }

    private void claim(Pair start, int length, boolean moved) {
        for (int i = 0; i < length; i++) {
            if (alignment.gone(start.before() + i) && alignment.isNew(start.after() + i)) {
                if (moved) {
                    alignment.move(start.before() + i, start.after() + i);
                } else {
                    alignment.match(start.before() + i, start.after() + i);
                }
            }
        }
    }

    /** Goes through what is in order; moved words are taken out of both texts first. */
    private void between() {
        int[] old = rest(before.length, i -> !alignment.moved(i));
        int[] now = rest(after.length, i -> alignment.isNew(i) || !alignment.moved(alignment.from(i)));
        int lastOld = 0;
        int lastNow = 0;
        int at = 0;
        for (int i = 0; i < old.length; i++) {
            int match = alignment.to(old[i]);
            if (match >= 0) {
                at = Arrays.binarySearch(now, match);
                fill(Arrays.copyOfRange(old, lastOld, i), Arrays.copyOfRange(now, lastNow, at), 0);
                lastOld = i + 1;
                lastNow = at + 1;
            }
        }
        fill(Arrays.copyOfRange(old, lastOld, old.length), Arrays.copyOfRange(now, lastNow, now.length), 0);
    }

    private static int[] rest(int length, IntPredicate wanted) {
        return IntStream.range(0, length).filter(wanted).toArray();
    }

    /** Two stretches, as places of words, between words that are known to be the same. */
    private void fill(int[] old, int[] now, int depth) {
        int head = 0;
        int most = Math.min(old.length, now.length);
        while (head < most && same(old[head], now[head])) {
            alignment.match(old[head], now[head]);
            head++;
        }
        int tail = 0;
        while (tail < most - head && same(old[old.length - 1 - tail], now[now.length - 1 - tail])) {
            alignment.match(old[old.length - 1 - tail], now[now.length - 1 - tail]);
            tail++;
        }
        if (head + tail < most) {
            split(Arrays.copyOfRange(old, head, old.length - tail), Arrays.copyOfRange(now, head, now.length - tail), depth);
        }
    }

    private void split(int[] old, int[] now, int depth) {
        int[] oldWords = Arrays.stream(old).map(i -> before[i]).toArray();
        int[] nowWords = Arrays.stream(now).map(i -> after[i]).toArray();
        if (old.length + now.length > SMALL && depth < DEEPEST && splitAtRuns(old, now, oldWords, nowWords, depth)) {
            return;
        }
        long work = (long) (old.length + now.length) * (old.length + now.length);
        if (old.length + now.length <= LARGEST_DIFF && work <= budget) {
            budget -= work;
            diff(old, now, oldWords, nowWords);
        }
    }

    private boolean splitAtRuns(int[] old, int[] now, int[] oldWords, int[] nowWords, int depth) {
        List<Pair> pairs = UniqueRuns.of(oldWords, nowWords, SHORT_RUN);
        boolean[] inOrder = UniqueRuns.inOrder(pairs);
        int lastOld = 0;
        int lastNow = 0;
        for (int p = 0; p < pairs.size(); p++) {
            Pair pair = pairs.get(p);
            if (inOrder[p] && pair.before() + SHORT_RUN > lastOld && pair.after() + SHORT_RUN > lastNow) {
                int overlap = Math.max(0, Math.max(lastOld - pair.before(), lastNow - pair.after()));
                fill(Arrays.copyOfRange(old, lastOld, pair.before() + overlap),
                        Arrays.copyOfRange(now, lastNow, pair.after() + overlap), depth + 1);
                for (int i = overlap; i < SHORT_RUN; i++) {
                    alignment.match(old[pair.before() + i], now[pair.after() + i]);
                }
                lastOld = pair.before() + SHORT_RUN;
                lastNow = pair.after() + SHORT_RUN;
            }
        }
        if (lastOld == 0) {
            return false;
        }
        fill(Arrays.copyOfRange(old, lastOld, old.length), Arrays.copyOfRange(now, lastNow, now.length), depth + 1);
        return true;
    }

    private void diff(int[] old, int[] now, int[] oldWords, int[] nowWords) {
        List<Integer> source = Arrays.stream(oldWords).boxed().toList();
        List<Integer> target = Arrays.stream(nowWords).boxed().toList();
        int lastOld = 0;
        int lastNow = 0;
        for (Change change : new MyersDiffWithLinearSpace<Integer>().computeDiff(source, target, null)) {
            matchRun(old, now, lastOld, lastNow, change.startOriginal - lastOld);
            lastOld = change.endOriginal;
            lastNow = change.endRevised;
        }
        matchRun(old, now, lastOld, lastNow, old.length - lastOld);
    }

    private void matchRun(int[] old, int[] now, int fromOld, int fromNow, int length) {
        for (int i = 0; i < length; i++) {
            alignment.match(old[fromOld + i], now[fromNow + i]);
        }
    }

    private boolean same(int old, int now) {
        return before[old] == after[now];
    }

    /** What stands beside moved words in both texts, and nowhere else in order, was moved with them. */
    private void extendMoves() {
        for (int i = 1; i < before.length; i++) {
            extend(i - 1, i, 1);
        }
        for (int i = before.length - 2; i >= 0; i--) {
            extend(i + 1, i, -1);
        }
    }

    private void extend(int known, int beside, int step) {
        if (alignment.moved(known) && alignment.gone(beside)) {
            int place = alignment.to(known) + step;
            if (place >= 0 && place < after.length && alignment.isNew(place) && same(beside, place)) {
                alignment.move(beside, place);
            }
        }
    }
}
