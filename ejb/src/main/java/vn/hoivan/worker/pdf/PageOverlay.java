package vn.hoivan.worker.pdf;

import java.awt.geom.AffineTransform;
import java.io.Closeable;
import java.io.IOException;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;

/**
 * Draws over a page in the page's own coordinates, also where its content saves the graphics state and forgets to
 * restore it: what is left open would move all that follows.
 */
public final class PageOverlay implements Closeable {

    private final PDPageContentStream content;

    public PageOverlay(PDDocument document, PDPage page) throws IOException {
        int open = openStates(page);
        content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true);
        for (int i = 0; i < open; i++) {
            content.restoreGraphicsState();
        }
    }

    public void draw(PDFormXObject form, AffineTransform placement) throws IOException {
        content.saveGraphicsState();
        content.transform(new Matrix(placement));
        content.drawForm(form);
        content.restoreGraphicsState();
    }

    private static int openStates(PDPage page) throws IOException {
        PDFStreamParser parser = new PDFStreamParser(page);
        try {
            int open = 0;
            for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
                open = Math.max(0, open + change(token));
            }
            return open;
        } catch (IOException | RuntimeException e) {
            return 0;
        } finally {
            parser.close();
        }
    }

    private static int change(Object token) {
        if (token instanceof Operator operator) {
            return switch (operator.getName()) {
                case OperatorName.SAVE -> 1;
                case OperatorName.RESTORE -> -1;
                default -> 0;
            };
        }
        return 0;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
