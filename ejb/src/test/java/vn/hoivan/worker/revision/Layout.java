package vn.hoivan.worker.revision;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import vn.hoivan.worker.revision.Draft.Block;
import vn.hoivan.worker.revision.Draft.Word;
import vn.hoivan.worker.text.Span;

/** Sets a draft as pages, as a word processor would; a paper that was read, without any file. */
final class Layout {

    static final float LETTER = 5.5f;
    private static final float SIZE = 12;
    private static final float LEFT = 70;
    private static final float TOP = 770;
    private static final float LEADING = 17;

    private final float width;
    private final int linesOnPage;
    private final List<Token> tokens = new ArrayList<>();
    private final Map<Word, Integer> places = new IdentityHashMap<>();
    private final Map<Integer, Picture> scans = new TreeMap<>();
    private final Map<Integer, Integer> scanPages = new HashMap<>();
    private int page = 1;
    private int line;
    private int lineOnPage;
    private float x = LEFT;

    private Layout(float width, int linesOnPage) {
        this.width = width;
        this.linesOnPage = linesOnPage;
    }

    /** @param width of the lines in points */
    static Layout of(Draft draft, float width, int linesOnPage) {
        Layout layout = new Layout(width, linesOnPage);
        draft.blocks().forEach(layout::add);
        return layout;
    }

    ReadPaper paper() {
        int pages = Math.max(tokens.isEmpty() ? 1 : tokens.get(tokens.size() - 1).page(),
                scans.keySet().stream().mapToInt(Integer::intValue).max().orElse(1));
        return new ReadPaper(new PaperText(tokens, java.util.Collections.nCopies(pages, Sheet.A4)), scans);
    }

    /** Index of a word, or null where the draft does not have it. */
    Integer place(Word word) {
        return places.get(word);
    }

    /** The page a scan is on, or null. */
    Integer pageOf(int scan) {
        return scanPages.get(scan);
    }

    private void add(Block block) {
        switch (block.kind()) {
            case SCAN -> {
                breakPage();
                scans.put(page, picture(block.scan(), tokens.size()));
                scanPages.put(block.scan(), page);
                lineOnPage = 1;
                breakPage();
            }
            case PAGE_BREAK -> breakPage();
            case PARAGRAPH -> {
                breakLine();
                block.words().forEach(word -> add(word, false));
            }
            case ROW -> {
                breakLine();
                for (int i = 0; i < block.words().size(); i++) {
                    x += i == 1 || i == block.words().size() - 2 ? 3 * SIZE : 0;
                    add(block.words().get(i), true);
                }
            }
        }
    }

    private void add(Word word, boolean apart) {
        float length = LETTER * word.text().length();
        if (x > LEFT && x + length > LEFT + width) {
            breakLine();
        }
        float y = TOP - LEADING * lineOnPage;
        places.put(word, tokens.size());
        tokens.add(new Token(word.text(), page, line, apart, new Span(x, y, x + length, y, 0, SIZE)));
        x += length + LETTER;
    }

    private void breakLine() {
        if (x > LEFT) {
            x = LEFT;
            line++;
            lineOnPage++;
        }
        if (lineOnPage >= linesOnPage) {
            breakPage();
        }
    }

    private void breakPage() {
        if (x > LEFT || lineOnPage > 0) {
            page++;
            line++;
            lineOnPage = 0;
            x = LEFT;
        }
    }

    /** A page of scattered black, with the noise of a scanner. */
    private static Picture picture(int scan, int print) {
        BufferedImage image = new BufferedImage(64, 90, BufferedImage.TYPE_BYTE_GRAY);
        Random black = new Random(scan);
        Random noise = new Random(print);
        for (int y = 0; y < 90; y++) {
            for (int x = 0; x < 64; x++) {
                image.getRaster().setSample(x, y, 0, (black.nextInt(4) == 0 ? 60 : 240) + noise.nextInt(12));
            }
        }
        return Picture.of(image);
    }
}
