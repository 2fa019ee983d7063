package vn.hoivan.review;

import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import vn.hoivan.shared.BusinessException;

/**
 * Where a note lies on its page, in PDF user space: {@code quads} of marks (upper left, upper right, lower left, lower
 * right), {@code strokes} of ink, the {@code point} of a note, the {@code rect} (x, y, width, height) of a text box.
 */
public record Place(double[][] quads, double[][] strokes, double[] point, double[] rect) {

    private static final int MOST_NUMBERS = 60_000;
    private static final int CORNERS = 8;
    private static final double FARTHEST = 100_000;

    /** @throws BusinessException invalid, where it is not the geometry of this kind of note */
    void requireFit(AnnotationKind kind) {
        boolean fits = switch (kind) {
            case HIGHLIGHT, UNDERLINE, STRIKE_OUT -> every(quads) && Stream.of(quads).allMatch(quad -> quad.length == CORNERS);
            case INK -> every(strokes) && Stream.of(strokes).allMatch(stroke -> stroke.length >= 2 && stroke.length % 2 == 0);
            case NOTE -> point != null && point.length == 2;
            case TEXT_BOX -> rect != null && rect.length == 4;
        };
        if (!fits || numbers().count() > MOST_NUMBERS || !numbers().allMatch(number -> Math.abs(number) <= FARTHEST)) {
            throw BusinessException.invalid("geometry", "review.geometry");
        }
    }

    private static boolean every(double[][] lines) {
        return lines != null && lines.length > 0 && Stream.of(lines).allMatch(line -> line != null);
    }

    private DoubleStream numbers() {
        return Stream.concat(Stream.concat(lines(quads), lines(strokes)), Stream.of(orNone(point), orNone(rect)))
                .flatMapToDouble(DoubleStream::of);
    }

    private static Stream<double[]> lines(double[][] lines) {
        return lines == null ? Stream.empty() : Stream.of(lines);
    }

    private static double[] orNone(double[] numbers) {
        return numbers == null ? new double[0] : numbers;
    }
}
