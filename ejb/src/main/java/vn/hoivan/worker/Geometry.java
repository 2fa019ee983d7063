package vn.hoivan.worker;

/**
 * Where a mark stands on its page, in the coordinates of the page (PDF user space). Each kind of mark uses one part:
 *
 * <pre>
 * text marks     {"quads": [[x1,y1, x2,y2, x3,y3, x4,y4], …]}   upper left, upper right, lower left, lower right
 * ink            {"strokes": [[x,y, x,y, …], …],
 *                 "pressures": [[p, p, …], …]}                   optional: from 0 to 1, one for each point
 * note           {"point": [x, y]}                               the middle of its icon
 * text box, box,
 * stamp          {"rect": [x, y, width, height]}                 x and y of the lower left corner
 * arrow          {"line": [x1, y1, x2, y2]}                      the head is at the second point
 * </pre>
 */
public record Geometry(float[][] quads, float[][] strokes, float[] point, float[] rect, float[] line,
        float[][] pressures) {
}
