package vn.hoivan.review;

import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import vn.hoivan.shared.BusinessException;

/**
 * Where a note lies on its page, in PDF user space: {@code quads} of marks (upper left, upper right, lower left, lower
 * right), {@code strokes} of ink with the {@code pressures} of a pen (0 to 1, one a point), the {@code point} of a note,
 * the {@code rect} (x, y, width, height) of a text box, a box or a stamp, the {@code line} (x, y, x, y) of an arrow, its
 * head last.
 */
public record Place(double[][] quads, double[][] strokes, double[][] pressures, double[] point, double[] rect, double[] line) {

    private static final int MOST_NUMBERS = 60_000;
    private static final int CORNERS = 8;
    private static final double FARTHEST = 100_000;

    public static Place ofQuads(double[]... quads) {
        return new Place(quads, null, null, null, null, null);
    }

    public static Place ofStrokes(double[][] strokes, double[][] pressures) {
        return new Place(null, strokes, pressures, null, null, null);
    }

    public static Place ofPoint(double... point) {
        return new Place(null, null, null, point, null, null);
    }

    public static Place ofRect(double... rect) {
        return new Place(null, null, null, null, rect, null);
    }

    public static Place ofLine(double... line) {
        return new Place(null, null, null, null, null, line);
    }

    /** @throws BusinessException invalid, where it is not the geometry of this kind of note */
    void requireFit(AnnotationKind kind) {
        boolean fits = switch (kind) {
            case HIGHLIGHT, UNDERLINE, STRIKE_OUT -> every(quads) && Stream.of(quads).allMatch(quad -> quad.length == CORNERS);
            case INK -> every(strokes) && Stream.of(strokes).allMatch(stroke -> stroke.length >= 2 && stroke.length % 2 == 0);
            case NOTE -> point != null && point.length == 2;
            case TEXT_BOX, BOX, STAMP -> rect != null && rect.length == 4;
            case ARROW -> line != null && line.length == 4;
        };
        if (!fits || numbers().count() > MOST_NUMBERS || !numbers().allMatch(number -> Math.abs(number) <= FARTHEST)) {
            throw BusinessException.invalid("geometry", "review.geometry");
        }
        if (pressures != null && !(kind == AnnotationKind.INK && pressuresFit())) {
            throw BusinessException.invalid("geometry", "review.pressures");
        }
    }

    private boolean pressuresFit() {
        return every(pressures) && pressures.length == strokes.length && IntStream.range(0, strokes.length)
                .allMatch(stroke -> pressures[stroke].length == strokes[stroke].length / 2)
                && lines(pressures).flatMapToDouble(DoubleStream::of).allMatch(pressure -> pressure >= 0 && pressure <= 1);
    }

    private static boolean every(double[][] lines) {
        return lines != null && lines.length > 0 && Stream.of(lines).allMatch(line -> line != null);
    }

    private DoubleStream numbers() {
        return Stream.of(lines(quads), lines(strokes), lines(pressures), Stream.of(orNone(point), orNone(rect), orNone(line)))
                .flatMap(Function.identity()).flatMapToDouble(DoubleStream::of);
    }

    private static Stream<double[]> lines(double[][] lines) {
        return lines == null ? Stream.empty() : Stream.of(lines);
    }

    private static double[] orNone(double[] numbers) {
        return numbers == null ? new double[0] : numbers;
    }
}
