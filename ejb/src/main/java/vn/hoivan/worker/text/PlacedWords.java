package vn.hoivan.worker.text;

import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import vn.hoivan.worker.text.PlacedLine.PlacedWord;

/** Reads the words of pages, sorted by position, with their places in PDF user space. */
public final class PlacedWords {

    private final PageStripper stripper;

    /** @param document flattened, where the words of its fields are wanted */
    public PlacedWords(PDDocument document) {
        stripper = new PageStripper(document);
    }

    /**
     * @param page counted from one
     * @return its lines from top to bottom; empty where the page cannot be read
     */
    public Optional<List<PlacedLine>> of(int page) {
        return stripper.tryRead(page).map(read -> read.lines().stream().map(line -> placed(read, line)).toList());
    }

    private static PlacedLine placed(ReadPage page, TextLine line) {
        PDRectangle box = page.page().getCropBox();
        double height = page.width() == box.getWidth() ? box.getHeight() : box.getWidth();
        return new PlacedLine(line.words().stream().map(word -> new PlacedWord(word.text(), word.span().from(box))).toList(),
                1 - line.baseline() / height, line.pieces().size() > 1);
    }
}
