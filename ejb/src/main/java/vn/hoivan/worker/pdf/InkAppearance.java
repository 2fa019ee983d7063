package vn.hoivan.worker.pdf;

import java.io.IOException;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationInk;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

import vn.hoivan.worker.Geometry;

/**
 * Draws ink of a pen that felt pressure, as wide as on screen: half pressed a stroke has the width of the pen, hardly
 * pressed 0.4, fully pressed 1.6 of it.
 */
final class InkAppearance {

    static final float MOST = 1.6f;
    private static final float LEAST = 0.4f;
    private static final float HALF = 0.5f;
    private static final int ROUND = 1;

    private final PDDocument document;

    InkAppearance(PDDocument document) {
        this.document = document;
    }

    void draw(PDAnnotationInk annotation, Geometry geometry, float width) throws IOException {
        PDAppearanceStream stream = new PDAppearanceStream(document);
        stream.setBBox(annotation.getRectangle());
        stream.setResources(new PDResources());
        try (PDPageContentStream content = new PDPageContentStream(document, stream)) {
            content.setStrokingColor(annotation.getColor());
            content.setLineCapStyle(ROUND);
            content.setLineJoinStyle(ROUND);
            for (int i = 0; i < geometry.strokes().length; i++) {
                draw(content, geometry.strokes()[i], i < geometry.pressures().length ? geometry.pressures()[i] : null, width);
            }
        }
        PDAppearanceDictionary appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(stream);
        annotation.setAppearance(appearance);
    }

    private static void draw(PDPageContentStream content, float[] points, float[] pressures, float width) throws IOException {
        int last = points.length / 2 - 1;
        for (int from = 0; from < Math.max(last, 1); from++) {
            int to = Math.min(from + 1, last);
            content.setLineWidth(width * (LEAST + (MOST - LEAST) * (pressure(pressures, from) + pressure(pressures, to)) / 2));
            content.moveTo(points[2 * from], points[2 * from + 1]);
            content.lineTo(points[2 * to], points[2 * to + 1]);
            content.stroke();
        }
    }

    private static float pressure(float[] pressures, int point) {
        return pressures == null || point >= pressures.length ? HALF : Math.max(0, Math.min(1, pressures[point]));
    }
}
