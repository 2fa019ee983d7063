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
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/**
 * Draws the text of a free text annotation. PDFBox draws it in Helvetica, which has no "đ", and leaves the box empty.
 * The text stands upright on a page as it is read, also where the page is turned; a box too low for its text grows
 * downwards.
 */
final class TextBoxAppearance {

    private static final float SIZE = 12;
    private static final float LEADING = 1.2f * SIZE;
    private static final float PADDING = 2;

    /** For readers that draw anew when somebody edits the text. */
    private static final String DEFAULT_APPEARANCE = "0 g /Helv 12 Tf";

    private final PDDocument document;
    private final PDType0Font font;

    TextBoxAppearance(PDDocument document, PDType0Font font) {
        this.document = document;
        this.font = font;
    }

    void draw(PDAnnotationFreeText annotation, String text, int rotation) throws IOException {
        PDRectangle box = annotation.getRectangle();
        boolean sideways = rotation % 180 != 0;
        float width = sideways ? box.getHeight() : box.getWidth();
        List<String> lines = TextLines.wrap(font, SIZE, text, Math.max(SIZE, width - 2 * PADDING));
        float height = Math.max(sideways ? box.getWidth() : box.getHeight(), lines.size() * LEADING + 2 * PADDING);

        annotation.setRectangle(grown(box, height, rotation));
        annotation.setDefaultAppearance(DEFAULT_APPEARANCE);
        PDAppearanceStream stream = new PDAppearanceStream(document);
        stream.setBBox(new PDRectangle(width, height));
        stream.setMatrix(AffineTransform.getQuadrantRotateInstance(rotation / 90));
        stream.setResources(new PDResources());
        write(stream, annotation, lines, height);
        PDAppearanceDictionary appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(stream);
        annotation.setAppearance(appearance);
    }

    private void write(PDAppearanceStream stream, PDAnnotationFreeText annotation, List<String> lines, float height)
            throws IOException {
        PDExtendedGraphicsState state = new PDExtendedGraphicsState();
        state.setNonStrokingAlphaConstant(annotation.getConstantOpacity());
        try (PDPageContentStream content = new PDPageContentStream(document, stream)) {
            content.setGraphicsStateParameters(state);
            content.beginText();
            content.setNonStrokingColor(annotation.getColor());
            content.setFont(font, SIZE);
            content.setLeading(LEADING);
            content.newLineAtOffset(PADDING, height - PADDING - SIZE);
            for (String line : lines) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        }
    }

    /** The edge that is read as the upper one stays where it is. */
    private static PDRectangle grown(PDRectangle box, float height, int rotation) {
        return switch (rotation) {
            case 90 -> new PDRectangle(box.getLowerLeftX(), box.getLowerLeftY(), height, box.getHeight());
            case 180 -> new PDRectangle(box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), height);
            case 270 -> new PDRectangle(box.getUpperRightX() - height, box.getLowerLeftY(), height, box.getHeight());
            default -> new PDRectangle(box.getLowerLeftX(), box.getUpperRightY() - height, box.getWidth(), height);
        };
    }
}
