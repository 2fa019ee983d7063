package vn.hoivan.worker.revision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.hoivan.worker.text.Span;

/** The columns of a row: what no word of it crosses is between two of them. */
final class RowColumns {

    private final PaperText paper;
    private final List<Double> begins = new ArrayList<>();

    /** @param gap least room between two columns, of the font size */
    RowColumns(PaperText paper, List<Piece> row, double gap) {
        this.paper = paper;
        double reached = Double.NEGATIVE_INFINITY;
        for (Span span : words(row).map(word -> paper.at(word).span()).sorted(Comparator.comparingDouble(RowColumns::left)).toList()) {
            if (left(span) - reached >= gap * Piece.size(span)) {
                begins.add(left(span));
            }
            reached = Math.max(reached, Piece.along(span, span.x2(), span.y2()));
        }
    }

    /** The words of a part of the row by their columns, from left to right. */
    TreeMap<Integer, List<Integer>> cells(List<Piece> part) {
        TreeMap<Integer, List<Integer>> cells = new TreeMap<>();
        words(part).forEach(word -> cells.computeIfAbsent(column(word), column -> new ArrayList<>()).add(word));
        return cells;
    }

    private int column(int word) {
        double left = left(paper.at(word).span());
        return (int) begins.stream().filter(begin -> begin <= left).count();
    }

    private static Stream<Integer> words(List<Piece> pieces) {
        return pieces.stream().flatMap(piece -> piece.words().stream());
    }

    private static double left(Span span) {
        return Piece.along(span, span.x1(), span.y1());
    }
}
