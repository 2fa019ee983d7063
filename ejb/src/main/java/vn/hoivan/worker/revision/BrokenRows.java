package vn.hoivan.worker.revision;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import vn.hoivan.worker.revision.WordOrder.Stretch;

/**
 * Where a page ends within a row of a table, what is left of each cell stands on the next page, and the words come in
 * another order. Such a row is read as one row, cell after cell, where it then says more of what the other version says.
 */
final class BrokenRows {

    private static final int LONGEST = 400;

    /** Words before and behind a row that show where it belongs. */
    private static final int AROUND = 20;

    /** Of the words of a row and those around it: what may have changed. */
    private static final double CHANGED = 0.3;

    private final Side before;
    private final Side after;
    private final Alignment alignment;
    private long budget = 1_000_000_000;

    /** One version. */
    private record Side(WordOrder order, List<PageEnd> ends) {

        static Side of(PaperText paper, int[] numbers) {
            return new Side(new WordOrder(numbers), IntStream.range(1, paper.pages())
                    .mapToObj(page -> new PageEnd(paper, page)).filter(PageEnd::inTable).toList());
        }
    }

    private BrokenRows(Side before, Side after, Alignment alignment) {
        this.before = before;
        this.after = after;
        this.alignment = alignment;
    }

    /** Both texts, the earlier first, with rows that are broken in one of them, or at different lines, in an order that fits. */
    static List<PaperText> joined(PaperText before, PaperText after) {
        int[][] numbers = PaperText.numbers(before, after);
        Side old = Side.of(before, numbers[0]);
        Side now = Side.of(after, numbers[1]);
        if (old.ends().isEmpty() && now.ends().isEmpty()) {
            return List.of(before, after);
        }
        BrokenRows rows = new BrokenRows(old, now, Aligner.align(numbers[0], numbers[1]));
        old.ends().forEach(end -> rows.join(end, old, now));
        now.ends().forEach(end -> rows.join(end, now, old));
        return List.of(before.ordered(old.order().words()), after.ordered(now.order().words()));
    }

    private void join(PageEnd end, Side here, Side there) {
        Stretch row = end.stretch(here.order());
        int[] matches = row.words().stream().mapToInt(word -> here == before ? alignment.to(word) : alignment.from(word))
                .filter(word -> word >= 0).map(word -> there.order().place(word)).sorted().toArray();
        if (row.size() > LONGEST || matches.length == 0 || inOrder(row, here)) {
            return;
        }
        Stretch whole = here.order().stretch(row.from() - AROUND, row.from() + row.size() + AROUND);
        int middle = matches[matches.length / 2];
        Stretch other = there.order().stretch(middle - 2 * whole.size(), middle + 2 * whole.size());
        int most = Math.max(common(here, whole, row, there, other, other), (int) Math.ceil((1 - CHANGED) * whole.size()) - 1);
        List<Stretch> best = List.of();
        Set<Stretch> otherWays = ways(other, there.ends().stream().filter(each -> each.within(other, there.order())).toList(), there);
        for (Stretch way : ways(row, List.of(end), here)) {
            for (Stretch otherWay : otherWays) {
                int common = common(here, whole, way, there, other, otherWay);
                if (common > most) {
                    most = common;
                    best = List.of(way, otherWay);
                }
            }
        }
        if (!best.isEmpty()) {
            here.order().set(best.get(0));
            there.order().set(best.get(1));
        }
    }

    /** How many words two stretches have in common, read in certain ways; none where too much has been compared. */
    private int common(Side here, Stretch whole, Stretch way, Side there, Stretch other, Stretch otherWay) {
        budget -= (long) whole.size() * other.size();
        return budget < 0 ? 0 : CommonWords.count(here.order().numbers(whole, way), there.order().numbers(other, otherWay));
    }

    /** Whether all of it is in the other version as it is read. */
    private boolean inOrder(Stretch row, Side here) {
        return row.words().stream().allMatch(word -> here == before ? !alignment.gone(word) && !alignment.moved(word)
                : !alignment.isNew(word) && !alignment.moved(alignment.from(word)));
    }

    /** As it stands, and with any of its page ends joined. */
    private static Set<Stretch> ways(Stretch asItStands, List<PageEnd> ends, Side side) {
        Set<Stretch> ways = new LinkedHashSet<>(Set.of(asItStands));
        ends.forEach(end -> ways.addAll(end.joined(side.order())));
        return ways;
    }
}
