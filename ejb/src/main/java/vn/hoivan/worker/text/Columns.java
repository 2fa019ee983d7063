package vn.hoivan.worker.text;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Which lines of a page stand in columns: those that are torn or beside each other, and those above and below them that are
 * narrow, or of which a word begins a column: cells that are full to the brim stand hardly further apart than words.
 */
final class Columns {

    /** Of the font size; lines below each other are further apart. */
    private static final float SIDE_BY_SIDE = 0.9f;

    private static final float NEXT_LINE = 2.2f;

    /** Of the font size: the least gap between full cells. */
    private static final float FULL_CELLS = 0.4f;

    /** Points by which words that begin a column may be out of line. */
    private static final float ALIGNED = 1;

    private Columns() {
    }

    static boolean[] in(List<TextLine> lines) {
        boolean[] columns = new boolean[lines.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] |= lines.get(i).pieces().size() > 1;
            if (i > 0 && sideBySide(lines.get(i - 1), lines.get(i))) {
                columns[i - 1] = true;
                columns[i] = true;
            }
        }
        boolean[] torn = columns.clone();
        for (int step : new int[] {1, -1}) {
            TextLine last = null;
            for (int i = step > 0 ? 0 : columns.length - 1; i >= 0 && i < columns.length; i += step) {
                TextLine line = lines.get(i);
                last = torn[i] ? line : last;
                int beside = i - step;
                columns[i] |= last != null && beside >= 0 && beside < columns.length && columns[beside]
                        && near(lines.get(beside), line) && (narrow(line, last) || beginsColumn(line, last));
            }
        }
        return columns;
    }

    /** Two columns whose lines do not stand at the same heights. */
    private static boolean sideBySide(TextLine one, TextLine next) {
        return Math.abs(one.baseline() - next.baseline()) < SIDE_BY_SIDE * Math.min(one.size(), next.size())
                && (one.right() < next.left() || next.right() < one.left());
    }

    private static boolean near(TextLine one, TextLine other) {
        return Math.abs(one.baseline() - other.baseline()) < NEXT_LINE * Math.max(one.size(), other.size());
    }

    private static boolean beginsColumn(TextLine line, TextLine torn) {
        List<Word> words = line.words();
        return torn.pieces().stream().skip(1).anyMatch(piece -> IntStream.range(1, words.size()).anyMatch(i ->
                Math.abs(words.get(i).left() - piece.left()) < ALIGNED
                        && words.get(i).left() - words.get(i - 1).right() > FULL_CELLS * words.get(i).size()));
    }

    private static boolean narrow(TextLine line, TextLine torn) {
        return torn.pieces().stream().filter(piece -> piece.left() < line.right() && piece.right() > line.left()).count() <= 1;
    }
}
