package vn.hoivan.worker.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.TextPosition;
import vn.hoivan.worker.Area;
import vn.hoivan.worker.TextPlace;
import vn.hoivan.worker.TextPlace.Align;

/** The visible letters of one line without its spaces, each with its place; finds blanks between them. */
final class GlyphRow {

    private static final double CONFIDENCE = 0.95;
    private static final float MARGIN = 0.12f;
    private static final float NARROWEST = 0.8f;
    private static final float AFTER_TEXT = 2.4f;

    private final List<TextPosition> letters = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> letterOf = new ArrayList<>();
    private final ReadPage page;

    GlyphRow(ReadPage page, List<TextPosition> all, TextLine line) {
        this.page = page;
        all.stream().filter(letter -> !GlyphLines.blank(letter))
                .filter(letter -> Math.abs(letter.getYDirAdj() - line.baseline()) < 0.4f * line.size())
                .filter(letter -> letter.getXDirAdj() >= line.left() - 1
                        && letter.getXDirAdj() + letter.getWidthDirAdj() <= line.right() + 1)
                .sorted(Comparator.comparing(TextPosition::getXDirAdj)).forEach(this::add);
    }

    private void add(TextPosition letter) {
        String bare = Normalizer.normalize(letter.getUnicode(), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        for (int i = 0; i < bare.length(); i++) {
            letterOf.add(letters.size());
        }
        text.append(bare);
        letters.add(letter);
    }

    /** Without the marks on letters, which may be letters of their own: "So:/QĐ-UBND". */
    String text() {
        return text.toString();
    }

    /**
     * The blank from one place of the text to another, dots between them included.
     *
     * @return null where no number would fit in
     */
    TextPlace blank(int from, int to, Align align) {
        TextPosition before = letters.get(letterOf.get(from - 1));
        float size = before.getFontSizeInPt();
        float left = end(before) + MARGIN * size;
        float right = to < letterOf.size() ? letters.get(letterOf.get(to)).getXDirAdj() - MARGIN * size / 2
                : from < to ? end(letters.get(letterOf.get(to - 1))) : left + AFTER_TEXT * size;
        if (right - left < NARROWEST * size) {
            return null;
        }
        String font = before.getFont().getName() == null ? "" : before.getFont().getName().toLowerCase(Locale.ROOT);
        return new TextPlace(area(left, right, before, -0.22f * size, 0.75f * size), align, height(before), size,
                font.contains("bold"), font.contains("italic"), dots(from, to), CONFIDENCE);
    }

    private Area dots(int from, int to) {
        if (from == to) {
            return null;
        }
        TextPosition first = letters.get(letterOf.get(from));
        TextPosition last = letters.get(letterOf.get(to - 1));
        float size = first.getFontSizeInPt();
        return area(first.getXDirAdj(), end(last), first, -0.2f * size, 0.2f * size);
    }

    private Area area(float left, float right, TextPosition beside, float below, float above) {
        PDRectangle box = page.page().getCropBox();
        double base = height(beside);
        return new Area(page.number(), box.getLowerLeftX() + left, base + below, right - left, (double) above - below);
    }

    private double height(TextPosition letter) {
        return page.upward(letter.getYDirAdj());
    }

    private static float end(TextPosition letter) {
        return letter.getXDirAdj() + letter.getWidthDirAdj();
    }
}
