package vn.hoivan.worker.revision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * The end of a page within a table. Whether it breaks a row or comes between two, a page does not tell: here are the ways
 * in which the last row of one page and the first of the next may be one row.
 */
final class PageEnd {

    /** Room between two columns, of the font size: words of a stretched line are nearly as far apart. */
    private static final double[] GAPS = {0.45, 1.2};

    /** Lines of the first cell of a page after which the next row may begin. */
    private static final int FIRST_LINES = 4;

    private final PaperText paper;
    private final List<Piece> last;
    private final List<List<Piece>> firsts = new ArrayList<>();

    /** @param page the one that ends */
    PageEnd(PaperText paper, int page) {
        this.paper = paper;
        List<Piece> upper = Piece.of(paper, own(page));
        List<Piece> lower = Piece.of(paper, own(page + 1));
        boolean table = !upper.isEmpty() && !lower.isEmpty() && (apart(upper.get(upper.size() - 1)) || apart(lower.get(0)));
        last = table ? lastRow(upper) : List.of();
        if (table) {
            addFirstRows(lower);
        }
    }

    private int[] own(int page) {
        return paper.words(page).filter(word -> !paper.at(word).again()).toArray();
    }

    private boolean apart(Piece piece) {
        return paper.at(piece.words().get(0)).apart();
    }

    boolean inTable() {
        return !last.isEmpty();
    }

    private static List<Piece> lastRow(List<Piece> page) {
        int from = page.size() - 1;
        while (from > 0 && page.get(from - 1).sameRow(page.get(from))) {
            from--;
        }
        return page.subList(from, page.size());
    }

    /** The longest, and those of which all but some lines of the first cell belong to the next row. */
    private void addFirstRows(List<Piece> page) {
        int to = 1;
        int cell = 0;
        while (to < page.size() && page.get(to - 1).sameRow(page.get(to))) {
            cell = cell == 0 && page.get(to - 1).leftOf(page.get(to)) ? to : cell;
            to++;
        }
        firsts.add(page.subList(0, to));
        for (int lines = 1; lines < (cell == 0 ? to : cell + 1); lines++) {
            if (lines <= FIRST_LINES || lines < to && page.get(lines).left() < page.get(lines - 1).left() - page.get(lines).size()) {
                firsts.add(page.subList(0, lines));
            }
        }
    }

    /** All words that may be concerned, as they stand. */
    WordOrder.Stretch stretch(WordOrder order) {
        Set<Integer> words = words(last);
        words.addAll(words(firsts.get(0)));
        return order.stretch(words);
    }

    /** Whether the page ends in a stretch. */
    boolean within(WordOrder.Stretch stretch, WordOrder order) {
        int place = order.place(firsts.get(0).get(0).words().get(0));
        return place >= stretch.from() && place < stretch.from() + stretch.size();
    }

    /** The ways to read it as one row. */
    Set<WordOrder.Stretch> joined(WordOrder order) {
        Set<WordOrder.Stretch> ways = new LinkedHashSet<>();
        for (List<Piece> first : firsts) {
            for (double gap : GAPS) {
                List<Piece> row = new ArrayList<>(last);
                row.addAll(first);
                RowColumns columns = new RowColumns(paper, row, gap);
                ways.add(joined(stretch(order), columns.cells(last), columns.cells(first)));
            }
        }
        return ways;
    }

    /** What is left of each cell comes behind its beginning, or behind the cell on its left. */
    private static WordOrder.Stretch joined(WordOrder.Stretch stretch, TreeMap<Integer, List<Integer>> cells, TreeMap<Integer, List<Integer>> rests) {
        TreeMap<Integer, List<Integer>> behind = new TreeMap<>();
        rests.forEach((column, rest) -> {
            Integer cell = cells.floorKey(column);
            List<Integer> words = cell == null ? null : cells.get(cell);
            behind.computeIfAbsent(words == null ? -1 : words.get(words.size() - 1), word -> new ArrayList<>()).addAll(rest);
        });
        Set<Integer> moved = new HashSet<>();
        behind.values().forEach(moved::addAll);
        List<Integer> words = new ArrayList<>(behind.getOrDefault(-1, List.of()));
        for (int word : stretch.words()) {
            if (!moved.contains(word)) {
                words.add(word);
                words.addAll(behind.getOrDefault(word, List.of()));
            }
        }
        return new WordOrder.Stretch(stretch.from(), words);
    }

    private static Set<Integer> words(List<Piece> pieces) {
        Set<Integer> words = new HashSet<>();
        pieces.forEach(piece -> words.addAll(piece.words()));
        return words;
    }
}
