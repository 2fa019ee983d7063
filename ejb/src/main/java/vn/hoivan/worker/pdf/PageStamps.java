package vn.hoivan.worker.pdf;

import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/**
 * Writes the page number of the pack, and whose copy it is, at the foot of pages as they are read: turned with the
 * page and inside what is cut out of it. Light edges keep it readable on dark scans.
 */
final class PageStamps {

    private static final Logger LOG = Logger.getLogger(PageStamps.class.getName());
    private static final float SIZE = 9;
    private static final float MARGIN = 20;
    private static final float INK = 0.25f;

    private final PDDocument pack;
    private final PDType0Font font;
    private final String name;

    PageStamps(PDDocument pack, PDType0Font font, String name) {
        this.pack = pack;
        this.font = font;
        this.name = Fonts.showable(font, name);
    }

    /** The cover, which comes first, stays clean. A page that cannot be written on goes without. */
    void stamp(List<PDPage> pages) {
        for (int i = 1; i < pages.size(); i++) {
            String number = i + 1 + "/" + pages.size();
            try {
                stamp(pages.get(i), number);
            } catch (IOException | RuntimeException e) {
                LOG.log(Level.WARNING, e, () -> "No number on page " + number);
            }
        }
    }

    private void stamp(PDPage page, String number) throws IOException {
        float scale = 1 / Math.max(0.01f, page.getUserUnit());
        boolean sideways = page.getRotation() % 180 != 0;
        PDRectangle box = page.getCropBox();
        float width = (sideways ? box.getHeight() : box.getWidth()) / scale;
        float right = width - MARGIN - Fonts.width(font, SIZE, number);
        try (PDPageContentStream content = new PDPageContentStream(pack, page, AppendMode.APPEND, true, true)) {
            content.transform(upright(box, page.getRotation()));
            content.transform(Matrix.getScaleInstance(scale, scale));
            write(content, right, number);
            if (!name.isEmpty() && MARGIN + Fonts.width(font, SIZE, name) < right - MARGIN) {
                write(content, MARGIN, name);
            }
        }
    }

    private void write(PDPageContentStream content, float x, String text) throws IOException {
        new LightEdge(content, font, SIZE).draw(x, MARGIN, text);
        content.beginText();
        content.setFont(font, SIZE);
        content.newLineAtOffset(x, MARGIN);
        content.setNonStrokingColor(INK);
        content.showText(text);
        content.endText();
    }

    /** From a page as it is read, with its lower left corner at the origin, to the coordinates of its content. */
    private static Matrix upright(PDRectangle box, int rotation) {
        return switch (rotation) {
            case 90 -> new Matrix(0, 1, -1, 0, box.getUpperRightX(), box.getLowerLeftY());
            case 180 -> new Matrix(-1, 0, 0, -1, box.getUpperRightX(), box.getUpperRightY());
            case 270 -> new Matrix(0, -1, 1, 0, box.getLowerLeftX(), box.getUpperRightY());
            default -> new Matrix(1, 0, 0, 1, box.getLowerLeftX(), box.getLowerLeftY());
        };
    }
}
