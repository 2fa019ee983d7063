package vn.hoivan.worker.pdf;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/**
 * Draws a stamp: a rounded frame and its words as large as they fit, upright on a page as it is read. PDFBox draws none,
 * and readers make up their own.
 */
final class StampAppearance {

    private static final float LARGEST = 72;
    private static final float SMALLEST = 4;
    private static final float STEP = 0.5f;
    private static final float LEADING = 1.25f;
    private static final float ASCENT = 0.8f;
    private static final float PADDING = 6;
    private static final float LINE = 2;
    private static final float RADIUS = 4;
    private static final float GROUND = 0.6f;

    /** How far the handles of a curve stand off that comes close to a quarter of a circle. */
    private static final float QUARTER = 0.5523f;

    private final PDDocument document;
    private final PDType0Font font;

    StampAppearance(PDDocument document, PDType0Font font) {
        this.document = document;
        this.font = font;
    }

    void draw(PDAnnotationRubberStamp annotation, String text, int rotation) throws IOException {
        PDRectangle box = annotation.getRectangle();
        boolean sideways = rotation % 180 != 0;
        PDRectangle upright = sideways ? new PDRectangle(box.getHeight(), box.getWidth())
                : new PDRectangle(box.getWidth(), box.getHeight());
        PDAppearanceStream stream = new PDAppearanceStream(document);
        stream.setBBox(upright);
        stream.setMatrix(AffineTransform.getQuadrantRotateInstance(rotation / 90));
        stream.setResources(new PDResources());
        try (PDPageContentStream content = new PDPageContentStream(document, stream)) {
            content.setStrokingColor(annotation.getColor());
            drawFrame(content, upright.getWidth(), upright.getHeight());
            content.setNonStrokingColor(annotation.getColor());
            drawWords(content, text, upright.getWidth(), upright.getHeight());
        }
        PDAppearanceDictionary appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(stream);
        annotation.setAppearance(appearance);
    }

    private static void drawFrame(PDPageContentStream content, float width, float height) throws IOException {
        PDExtendedGraphicsState ground = new PDExtendedGraphicsState();
        ground.setNonStrokingAlphaConstant(GROUND);
        content.saveGraphicsState();
        content.setGraphicsStateParameters(ground);
        content.setNonStrokingColor(1f, 1f, 1f);
        content.setLineWidth(LINE);
        float left = LINE / 2;
        float right = width - left;
        float top = height - left;
        float radius = Math.min(RADIUS, Math.min(width, height) / 4);
        float off = radius * (1 - QUARTER);
        content.moveTo(left + radius, left);
        content.lineTo(right - radius, left);
        content.curveTo(right - off, left, right, left + off, right, left + radius);
        content.lineTo(right, top - radius);
        content.curveTo(right, top - off, right - off, top, right - radius, top);
        content.lineTo(left + radius, top);
        content.curveTo(left + off, top, left, top - off, left, top - radius);
        content.lineTo(left, left + radius);
        content.curveTo(left, left + off, left + off, left, left + radius, left);
        content.closeAndFillAndStroke();
        content.restoreGraphicsState();
    }

    private void drawWords(PDPageContentStream content, String text, float width, float height) throws IOException {
        float size = size(text, width, height);
        List<String> lines = TextLines.wrap(font, size, text, Math.max(size, width - 2 * PADDING));
        float baseline = height / 2 + lines.size() * size * LEADING / 2 - size * (LEADING - 1) / 2 - size * ASCENT;
        for (String line : lines) {
            content.beginText();
            content.setFont(font, size);
            content.newLineAtOffset((width - Fonts.width(font, size, line)) / 2, baseline);
            content.showText(line);
            content.endText();
            baseline -= size * LEADING;
        }
    }

    private float size(String text, float width, float height) {
        float size = Math.max(SMALLEST, Math.min(LARGEST, (height - PADDING) / LEADING));
        while (size > SMALLEST && !fits(text, size, width - 2 * PADDING, height - PADDING)) {
            size -= STEP;
        }
        return size;
    }

    private boolean fits(String text, float size, float width, float height) {
        String words = Fonts.showable(font, text);
        for (String word : words.strip().split(" +")) {
            if (Fonts.width(font, size, word) > width) {
                return false;
            }
        }
        return TextLines.wrap(font, size, words, width).size() * size * LEADING <= height;
    }
}
