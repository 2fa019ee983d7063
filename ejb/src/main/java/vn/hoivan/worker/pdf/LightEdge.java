package vn.hoivan.worker.pdf;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/** A light edge around letters, drawn as lines: as text they would be found, copied and read aloud twice. */
final class LightEdge {

    private static final float WIDTH = 2;
    private static final float EM = 1000;
    private static final int ROUND = 1;

    private final PDPageContentStream content;
    private final PDType0Font font;
    private final float size;

    LightEdge(PDPageContentStream content, PDType0Font font, float size) {
        this.content = content;
        this.font = font;
        this.size = size;
    }

    void draw(float x, float y, String text) throws IOException {
        content.saveGraphicsState();
        content.transform(new Matrix(size / EM, 0, 0, size / EM, x, y));
        content.setStrokingColor(1f);
        content.setLineWidth(WIDTH * EM / size);
        content.setLineJoinStyle(ROUND);
        InputStream codes = new ByteArrayInputStream(font.encode(text));
        float at = 0;
        while (codes.available() > 0) {
            int code = font.readCode(codes);
            trace(font.getNormalizedPath(code), at);
            at += font.getWidth(code);
        }
        content.stroke();
        content.restoreGraphicsState();
    }

    private void trace(GeneralPath outline, float at) throws IOException {
        float[] to = new float[6];
        float x = 0;
        float y = 0;
        for (PathIterator path = outline.getPathIterator(null); !path.isDone(); path.next()) {
            int segment = path.currentSegment(to);
            switch (segment) {
                case PathIterator.SEG_MOVETO -> content.moveTo(at + to[0], to[1]);
                case PathIterator.SEG_LINETO -> content.lineTo(at + to[0], to[1]);
                case PathIterator.SEG_QUADTO -> content.curveTo(at + x + (to[0] - x) * 2 / 3, y + (to[1] - y) * 2 / 3,
                        at + to[2] + (to[0] - to[2]) * 2 / 3, to[3] + (to[1] - to[3]) * 2 / 3, at + to[2], to[3]);
                case PathIterator.SEG_CUBICTO -> content.curveTo(at + to[0], to[1], at + to[2], to[3], at + to[4], to[5]);
                default -> content.closePath();
            }
            int end = switch (segment) {
                case PathIterator.SEG_QUADTO -> 2;
                case PathIterator.SEG_CUBICTO -> 4;
                default -> 0;
            };
            x = to[end];
            y = to[end + 1];
        }
    }
}
