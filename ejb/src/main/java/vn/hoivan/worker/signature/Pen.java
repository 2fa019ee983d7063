package vn.hoivan.worker.signature;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.List;

/** A pen that presses on the way down, is light on the way up, and tapers where a stroke begins and ends. */
class Pen {

    private static final double LIGHT = 0.45;
    private static final int TAPER = 14;

    private final double width;

    Pen(double width) {
        this.width = width;
    }

    void draw(Graphics2D graphics, PenPath path, AffineTransform fit) {
        for (var stroke : path.smoothed()) {
            draw(graphics, stroke.stream().map(point -> fit.transform(point, null)).toList());
        }
    }

    private void draw(Graphics2D graphics, List<Point2D> points) {
        double pressure = LIGHT;
        for (int i = 1; i < points.size(); i++) {
            var from = points.get(i - 1);
            var to = points.get(i);
            pressure += 0.12 * (target(from, to) - pressure);
            double end = Math.min(1, (Math.min(i, points.size() - i) + 2.0) / TAPER);
            graphics.setStroke(new BasicStroke((float) (width * pressure * end), BasicStroke.CAP_ROUND,
                    BasicStroke.JOIN_ROUND));
            graphics.draw(new Line2D.Double(from, to));
        }
    }

    private static double target(Point2D from, Point2D to) {
        double length = from.distance(to);
        double down = length == 0 ? 0 : (to.getY() - from.getY()) / length;
        return LIGHT + (1 - LIGHT) * Math.max(0, down * 0.5 + 0.5);
    }
}
