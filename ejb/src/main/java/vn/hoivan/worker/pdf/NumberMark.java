package vn.hoivan.worker.pdf;

import java.awt.geom.AffineTransform;
import java.io.IOException;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationTextMarkup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/** A small number at the upper right corner of a mark as it is read: white on dark, whatever is under it. */
final class NumberMark {

    private static final float SIZE = 7;
    private static final float HEIGHT = 9;
    private static final float PADDING = 2.5f;
    private static final float BASELINE = 2.1f;

    /** How far it stands over the mark. */
    private static final float OVER = 2;
    private static final float DARK = 0.2f;

    private final PDDocument document;
    private final PDType0Font font;

    NumberMark(PDDocument document, PDType0Font font) {
        this.document = document;
        this.font = font;
    }

    PDAnnotation beside(PDAnnotation mark, int number, PDPage page) throws IOException {
        String digits = String.valueOf(number);
        float width = Fonts.width(font, SIZE, digits) + 2 * PADDING;
        int rotation = page.getRotation();
        PDAppearanceStream stream = new PDAppearanceStream(document);
        stream.setBBox(new PDRectangle(width, HEIGHT));
        stream.setMatrix(AffineTransform.getQuadrantRotateInstance(rotation / 90));
        stream.setResources(new PDResources());
        try (PDPageContentStream content = new PDPageContentStream(document, stream)) {
            content.setNonStrokingColor(DARK);
            content.addRect(0, 0, width, HEIGHT);
            content.fill();
            content.beginText();
            content.setNonStrokingColor(1f);
            content.setFont(font, SIZE);
            content.newLineAtOffset(PADDING, BASELINE);
            content.showText(digits);
            content.endText();
        }
        PDAppearanceDictionary appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(stream);
        PDAnnotationText shown = new PDAnnotationText();
        shown.setAppearance(appearance);
        shown.setRectangle(within(page.getCropBox(), place(corner(mark, rotation), width, rotation)));
        return shown;
    }

    /** Of marked words that of the first line. */
    private static float[] corner(PDAnnotation mark, int rotation) {
        if (mark instanceof PDAnnotationTextMarkup words) {
            return new float[] {words.getQuadPoints()[2], words.getQuadPoints()[3]};
        }
        PDRectangle box = mark.getRectangle();
        return new float[] {rotation == 90 || rotation == 180 ? box.getLowerLeftX() : box.getUpperRightX(),
                rotation == 180 || rotation == 270 ? box.getLowerLeftY() : box.getUpperRightY()};
    }

    private static PDRectangle place(float[] corner, float width, int rotation) {
        AffineTransform reading = AffineTransform.getTranslateInstance(corner[0], corner[1]);
        reading.quadrantRotate(rotation / 90);
        float[] ends = {-OVER, -OVER, width - OVER, HEIGHT - OVER};
        reading.transform(ends, 0, ends, 0, 2);
        return Points.bounds(ends, 0);
    }

    private static PDRectangle within(PDRectangle page, PDRectangle box) {
        float x = Math.max(page.getLowerLeftX(), Math.min(box.getLowerLeftX(), page.getUpperRightX() - box.getWidth()));
        float y = Math.max(page.getLowerLeftY(), Math.min(box.getLowerLeftY(), page.getUpperRightY() - box.getHeight()));
        return new PDRectangle(x, y, box.getWidth(), box.getHeight());
    }
}
