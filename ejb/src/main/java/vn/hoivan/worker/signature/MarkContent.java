package vn.hoivan.worker.signature;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

import vn.hoivan.worker.SignatureMark;

/** Writes a mark's image and lines into its appearance stream. */
final class MarkContent {

    private static final float FONT_SIZE = 10;
    private static final float LEADING = 12;
    private static final float ASCENT = 9;

    private MarkContent() {
    }

    static void draw(PDDocument template, PDAppearanceStream stream, SignatureMark mark, PDRectangle box)
            throws IOException {
        try (var content = new PDPageContentStream(template, stream)) {
            if (mark.image() != null) {
                var image = LosslessFactory.createFromImage(template, MarkImage.read(mark.image(), box));
                content.drawImage(image, 0, 0, box.getWidth(), box.getHeight());
            }
            if (!mark.lines().isEmpty()) {
                write(content, font(template), mark, box);
            }
        }
    }

    private static void write(PDPageContentStream content, PDFont font, SignatureMark mark, PDRectangle box)
            throws IOException {
        content.beginText();
        content.setFont(font, FONT_SIZE);
        content.setNonStrokingColor(Color.BLACK);
        content.setLeading(LEADING);
        content.newLineAtOffset(0, box.getHeight() - ASCENT);
        for (var line : mark.lines()) {
            content.showText(line);
            content.newLine();
        }
        content.endText();
    }

    private static PDFont font(PDDocument template) {
        try (var tinos = MarkContent.class.getResourceAsStream("/vn/hoivan/worker/fonts/Tinos-Regular.ttf")) {
            return PDType0Font.load(template, Objects.requireNonNull(tinos), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
