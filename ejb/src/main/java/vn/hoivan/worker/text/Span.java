package vn.hoivan.worker.text;

import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/**
 * Where a word stands on its page in PDF user space: the ends of its baseline, and the way upwards, as long as its
 * letters are high.
 */
public record Span(float x1, float y1, float x2, float y2, float upX, float upY) {

    private static final float ABOVE = 0.9f;
    private static final float BELOW = 0.25f;

    /** In PDFBox's own coordinates, which begin at the corner of the crop box. */
    static Span between(TextPosition first, TextPosition last) {
        Matrix start = first.getTextMatrix();
        return new Span(start.getTranslateX(), start.getTranslateY(), last.getEndX(), last.getEndY(), start.getValue(1, 0),
                start.getValue(1, 1));
    }

    Span from(PDRectangle box) {
        return movedBy(box.getLowerLeftX(), box.getLowerLeftY());
    }

    public Span movedBy(float x, float y) {
        return new Span(x1 + x, y1 + y, x2 + x, y2 + y, upX, upY);
    }

    /** From the beginning of this one to the end of another on the same line. */
    public Span to(Span end) {
        return new Span(x1, y1, end.x2, end.y2, upX, upY);
    }

    /** The same line, begun later. */
    public Span from(Span start) {
        return new Span(start.x1, start.y1, x2, y2, upX, upY);
    }

    /** A part of it, from 0 to 1 along the line. */
    public Span part(float from, float to) {
        float width = x2 - x1;
        float rise = y2 - y1;
        return new Span(x1 + from * width, y1 + from * rise, x1 + to * width, y1 + to * rise, upX, upY);
    }

    /** Upper left, upper right, lower left, lower right, as the text runs. */
    public double[] quad() {
        return new double[] {x1 + ABOVE * upX, y1 + ABOVE * upY, x2 + ABOVE * upX, y2 + ABOVE * upY,
            x1 - BELOW * upX, y1 - BELOW * upY, x2 - BELOW * upX, y2 - BELOW * upY};
    }

    public double middleX() {
        return (x1 + x2) / 2d + 0.3 * upX;
    }

    public double middleY() {
        return (y1 + y2) / 2d + 0.3 * upY;
    }
}
