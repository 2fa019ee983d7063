package vn.hoivan.worker.pdf;

import java.io.IOException;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Finds out whether there is text at all. */
final class TextProbe {

    /** Enough to tell a text from a scan, few enough to answer soon. */
    private static final int PAGES = 100;

    private TextProbe() {
    }

    static boolean hasText(PDDocument document) {
        int last = Math.min(PAGES, document.getNumberOfPages());
        for (int page = 1; page <= last; page++) {
            if (hasText(document, page)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasText(PDDocument document, int page) {
        try {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document).codePoints().anyMatch(Character::isLetterOrDigit);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return false;
        }
    }
}
