package vn.hoivan.worker.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.TextPosition;
import vn.hoivan.worker.text.PlacedLine.PlacedWord;

/**
 * Reads the words of pages with their places in PDF user space: lines from top to bottom; where they stand in columns, as
 * in tables, cell after cell as they were drawn, so that other widths of the columns do not change their order.
 */
public final class PlacedWords {

    private static final float SAME_LINE = 0.35f;

    private final PageStripper stripper;

    /** @param document flattened, where the words of its fields are wanted */
    public PlacedWords(PDDocument document) {
        stripper = new PageStripper(document);
    }

    /**
     * @param page counted from one
     * @return empty where the page cannot be read
     */
    public Optional<List<PlacedLine>> of(int page) {
        return stripper.tryRead(page).map(read -> {
            boolean[] columns = Columns.in(read.lines());
            List<PlacedLine> placed = new ArrayList<>();
            int from = 0;
            for (int i = 0; i < columns.length; i++) {
                if (!columns[i]) {
                    placed.add(placed(read, read.lines().get(i), false));
                }
                if (columns[i] && (i + 1 == columns.length || !columns[i + 1])) {
                    asDrawn(read.lines().subList(from, i + 1)).forEach(line -> placed.add(placed(read, line, true)));
                }
                from = columns[i] ? from : i + 1;
            }
            return placed;
        });
    }

    private List<TextLine> asDrawn(List<TextLine> lines) {
        Map<TextPosition, Integer> drawn = new IdentityHashMap<>();
        stripper.letters().forEach(letter -> drawn.put(letter, drawn.size()));
        List<Word> words = lines.stream().flatMap(line -> line.words().stream())
                .sorted(Comparator.comparing(word -> drawn.get(word.first()))).toList();
        List<TextLine> cells = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= words.size(); i++) {
            if (i == words.size() || !goesOn(words.get(i - 1), words.get(i))) {
                cells.add(new TextLine(words.subList(from, i)));
                from = i;
            }
        }
        return cells;
    }

    private static boolean goesOn(Word word, Word next) {
        return Math.abs(word.baseline() - next.baseline()) < SAME_LINE * word.size() && next.left() >= word.right()
                && next.left() - word.right() < TextLine.COLUMN_GAP * word.size();
    }

    private static PlacedLine placed(ReadPage page, TextLine line, boolean apart) {
        PDRectangle box = page.page().getCropBox();
        double height = page.width() == box.getWidth() ? box.getHeight() : box.getWidth();
        return new PlacedLine(line.words().stream()
                .map(word -> new PlacedWord(word.text(), Span.between(word.first(), word.last()).from(box))).toList(),
                1 - line.baseline() / height, apart);
    }
}
