package vn.hoivan.worker.signature;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The way of a pen: strokes of points, each smoothed by a Catmull-Rom spline. */
class PenPath {

    private static final int STEPS = 24;

    private final List<List<Point2D>> strokes = new ArrayList<>();

    void lift() {
        strokes.add(new ArrayList<>());
    }

    void to(double x, double y) {
        strokes.get(strokes.size() - 1).add(new Point2D.Double(x, y));
    }

    List<List<Point2D>> smoothed() {
        return strokes.stream().filter(stroke -> stroke.size() > 1).map(PenPath::smoothed).toList();
    }

    Rectangle2D bounds() {
        Rectangle2D bounds = null;
        for (var stroke : smoothed()) {
            for (var point : stroke) {
                if (bounds == null) {
                    bounds = new Rectangle2D.Double(point.getX(), point.getY(), 0, 0);
                }
                bounds.add(point);
            }
        }
        return bounds;
    }

    private static List<Point2D> smoothed(List<Point2D> points) {
        var curve = new ArrayList<Point2D>();
        int last = points.size() - 1;
        for (int i = 0; i < last; i++) {
            for (int step = 0; step < STEPS; step++) {
                curve.add(between(points.get(Math.max(0, i - 1)), points.get(i), points.get(i + 1),
                        points.get(Math.min(last, i + 2)), step / (double) STEPS));
            }
        }
        curve.add(points.get(last));
        return curve;
    }

    private static Point2D between(Point2D a, Point2D b, Point2D c, Point2D d, double t) {
        return new Point2D.Double(between(a.getX(), b.getX(), c.getX(), d.getX(), t),
                between(a.getY(), b.getY(), c.getY(), d.getY(), t));
    }

    private static double between(double a, double b, double c, double d, double t) {
        return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t
                + (3 * b - a - 3 * c + d) * t * t * t);
    }
}
