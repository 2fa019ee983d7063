package vn.hoivan.worker.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.Map;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Tinos, which has all Vietnamese letters, embedded once in a document however often it is used. */
final class Fonts {

    enum Face {
        REGULAR("Regular"), BOLD("Bold"), ITALIC("Italic"), BOLD_ITALIC("BoldItalic");

        private final String file;

        Face(String name) {
            this.file = "/vn/hoivan/worker/fonts/Tinos-" + name + ".ttf";
        }

        InputStream open() {
            return Fonts.class.getResourceAsStream(file);
        }
    }

    private final PDDocument document;
    private final Map<Face, PDType0Font> loaded = new EnumMap<>(Face.class);

    Fonts(PDDocument document) {
        this.document = document;
    }

    PDType0Font regular() {
        return get(Face.REGULAR);
    }

    PDType0Font get(Face face) {
        return loaded.computeIfAbsent(face, this::load);
    }

    private PDType0Font load(Face face) {
        try (InputStream font = face.open()) {
            return PDType0Font.load(document, font, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text composed, on one line, without what the font cannot show: showing such a letter would throw. */
    static String showable(PDType0Font font, String text) {
        StringBuilder shown = new StringBuilder();
        Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFC).codePoints()
                .map(c -> Character.isWhitespace(c) ? ' ' : c)
                .filter(c -> has(font, c))
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private static boolean has(PDType0Font font, int codePoint) {
        try {
            return font.encode(Character.toString(codePoint)).length > 0;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    float width(Face face, float size, String text) {
        return width(get(face), size, showable(get(face), text));
    }

    static float width(PDType0Font font, float size, String text) {
        try {
            return font.getStringWidth(text) * size / 1000;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
