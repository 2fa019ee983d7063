package vn.hoivan.worker.revision;

import java.util.ArrayList;
import java.util.List;
import vn.hoivan.worker.text.Span;

/**
 * A line of a cell, or a line of text: words beside each other.
 *
 * @param words places in the text, rising
 * @param left  as the text runs, on turned pages too; so are the others
 */
record Piece(List<Integer> words, double left, double right, double down, double size) {

    private static final double NEXT_LINE = 2.2;

    /** Of the font size: by which the edges of a column may differ. */
    private static final double SLACK = 0.3;

    /** @param words of one page, in the order they were drawn */
    static List<Piece> of(PaperText paper, int[] words) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= words.length; i++) {
            if (i == words.length || paper.at(words[i]).line() != paper.at(words[from]).line()) {
                List<Integer> places = new ArrayList<>();
                for (int k = from; k < i; k++) {
                    places.add(words[k]);
                }
                pieces.add(of(paper, places));
                from = i;
            }
        }
        return pieces;
    }

    private static Piece of(PaperText paper, List<Integer> places) {
        Span first = paper.at(places.get(0)).span();
        Span last = paper.at(places.get(places.size() - 1)).span();
        return new Piece(places, along(first, first.x1(), first.y1()), along(last, last.x2(), last.y2()),
                -(first.x1() * first.upX() + first.y1() * first.upY()) / size(first), size(first));
    }

    /** How far a point lies along the line. */
    static double along(Span span, double x, double y) {
        return (x * span.upY() - y * span.upX()) / size(span);
    }

    static double size(Span span) {
        return Math.max(1, Math.hypot(span.upX(), span.upY()));
    }

    /** Whether another, drawn next, may belong to the same row: the next line of the cell, or a cell further right. */
    boolean sameRow(Piece next) {
        return leftOf(next) || !next.leftOf(this) && next.down > down && next.down - down < NEXT_LINE * Math.max(size, next.size);
    }

    boolean leftOf(Piece other) {
        return right <= other.left + SLACK * size;
    }
}
