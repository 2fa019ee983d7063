package vn.hoivan.worker.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A page on which a test puts every word itself, as programs other than ours do. */
final class LaidPaper {

    private static final float MIDDLE_LEFT = 170;
    private static final float MIDDLE_RIGHT = 420;
    private static final float MIDDLE = 310;

    private final PDDocument document;
    private final PDPage page = new PDPage(PDRectangle.A4);
    private final Map<Tinos, PDType0Font> fonts = new EnumMap<>(Tinos.class);

    private LaidPaper(PDDocument document) {
        this.document = document;
        document.addPage(page);
    }

    static LaidPaper blank() {
        return new LaidPaper(new PDDocument());
    }

    LaidPaper() {
        this(new PDDocument());
        right(780, Tinos.BOLD, 12, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        right(765, Tinos.BOLD, 13, "Độc lập - Tự do - Hạnh phúc");
    }

    LaidPaper left(float y, Tinos face, float size, String text) {
        return centred(MIDDLE_LEFT, y, face, size, text);
    }

    LaidPaper right(float y, Tinos face, float size, String text) {
        return centred(MIDDLE_RIGHT, y, face, size, text);
    }

    LaidPaper middle(float y, Tinos face, float size, String text) {
        return centred(MIDDLE, y, face, size, text);
    }

    private LaidPaper centred(float x, float y, Tinos face, float size, String text) {
        return at(x - width(face, size, text) / 2, y, face, size, text);
    }

    float width(Tinos face, float size, String text) {
        try {
            return font(face).getStringWidth(text) * size / 1000;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    LaidPaper at(float x, float y, Tinos face, float size, String text) {
        try (PDPageContentStream content = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND,
                true)) {
            content.beginText();
            content.setFont(font(face), size);
            content.newLineAtOffset(x, y);
            content.showText(text);
            content.endText();
            return this;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private PDType0Font font(Tinos face) {
        return fonts.computeIfAbsent(face, wanted -> {
            try {
                return wanted.embed(document);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    Path save(Path file) throws IOException {
        document.save(file.toFile());
        document.close();
        return file;
    }
}
