package vn.hoivan.worker.text;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Reads pages by the places of their letters. PDFBox finds the letters and puts marks onto them; lines and words are
 * made here, because a number that a signature's appearance lays over the spaces behind "Số:" would otherwise be torn
 * apart by those spaces.
 */
final class PageStripper extends PDFTextStripper {

    private static final Logger LOG = Logger.getLogger(PageStripper.class.getName());

    /** More than any page a person reads; beyond it a page is an attack on our memory. */
    private static final int MAX_GLYPHS = 200_000;

    private final PDDocument document;
    private int glyphs;

    PageStripper(PDDocument document) {
        this.document = document;
        setSuppressDuplicateOverlappingText(true);
    }

    /** Empty where the page is broken; other pages may be whole. */
    Optional<ReadPage> tryRead(int page) {
        try {
            return Optional.of(read(page));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            LOG.log(Level.INFO, e, () -> "No text from page " + page);
            return Optional.empty();
        }
    }

    /** @param page counted from one */
    ReadPage read(int page) throws IOException {
        glyphs = 0;
        setStartPage(page);
        setEndPage(page);
        writeText(document, Writer.nullWriter());
        return new ReadPage(page, document.getPage(page - 1), GlyphLines.of(letters()));
    }

    /** The letters of the page that was read last. */
    List<TextPosition> letters() {
        List<TextPosition> letters = new ArrayList<>();
        charactersByArticle.forEach(letters::addAll);
        return letters;
    }

    @Override
    protected void processTextPosition(TextPosition glyph) {
        if (++glyphs <= MAX_GLYPHS) {
            super.processTextPosition(glyph);
        }
    }

    @Override
    protected void writePage() {
        // the letters are taken from charactersByArticle afterwards
    }
}
