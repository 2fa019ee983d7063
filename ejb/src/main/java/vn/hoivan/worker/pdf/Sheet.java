package vn.hoivan.worker.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A new A4 page to write lines on, in Tinos. Coordinates in points from the lower left corner. */
final class Sheet implements Closeable {

    static final float WIDTH = PDRectangle.A4.getWidth();
    static final float HEIGHT = PDRectangle.A4.getHeight();
    static final float LEFT = 85;
    static final float RIGHT = WIDTH - 50;
    static final float TOP = HEIGHT - 64;
    static final float BOTTOM = 64;
    static final float LEADING = 1.35f;

    private final PDPage page = new PDPage(PDRectangle.A4);
    private final Fonts fonts;
    private final PDPageContentStream content;

    Sheet(PDDocument document, Fonts fonts) throws IOException {
        this.fonts = fonts;
        this.content = new PDPageContentStream(document, page);
    }

    PDPage page() {
        return page;
    }

    void text(Fonts.Face face, float size, float x, float y, String text) throws IOException {
        PDType0Font font = fonts.get(face);
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, y);
        content.showText(Fonts.showable(font, text));
        content.endText();
    }

    void endingAt(Fonts.Face face, float size, float x, float y, String text) throws IOException {
        text(face, size, x - fonts.width(face, size, text), y, text);
    }

    /** @return where the next line may go */
    float centred(Fonts.Face face, float size, float y, String text) throws IOException {
        float next = y;
        for (String line : evenLines(face, size, text)) {
            text(face, size, (LEFT + RIGHT - fonts.width(face, size, line)) / 2, next, line);
            next -= size * LEADING;
        }
        return next;
    }

    /** @return where the next line may go */
    float paragraph(Fonts.Face face, float size, float x, float y, String text) throws IOException {
        float next = y;
        for (String line : lines(face, size, RIGHT - x, text)) {
            text(face, size, x, next, line);
            next -= size * LEADING;
        }
        return next;
    }

    /** No more lines than needed, of about the same length. */
    private List<String> evenLines(Fonts.Face face, float size, String text) {
        List<String> even = lines(face, size, RIGHT - LEFT, text);
        for (float width = RIGHT - LEFT; width > size; width -= size) {
            List<String> narrower = lines(face, size, width, text);
            if (narrower.size() > even.size()) {
                break;
            }
            even = narrower;
        }
        return even;
    }

    private List<String> lines(Fonts.Face face, float size, float width, String text) {
        return TextLines.wrap(fonts.get(face), size, text, width);
    }

    void rule(float from, float to, float y) throws IOException {
        content.setLineWidth(0.5f);
        content.moveTo(from, y);
        content.lineTo(to, y);
        content.stroke();
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
