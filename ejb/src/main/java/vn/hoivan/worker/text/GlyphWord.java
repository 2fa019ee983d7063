package vn.hoivan.worker.text;

import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.TextPosition;

/** A word in the making. */
final class GlyphWord {

    /** Of the font size: a gap this wide parts words even where no space was drawn. */
    private static final float WIDE_GAP = 0.17f;

    /** Of the font size: a space drawn under other letters leaves no gap, and parts nothing. */
    private static final float NARROW_GAP = 0.07f;

    private static final int BOLD_WEIGHT = 600;

    private final StringBuilder text = new StringBuilder();
    private float left;
    private float right;
    private float baseline;
    private float size;
    private PDFont font;
    private TextPosition first;
    private TextPosition last;
    private boolean spaceSeen;

    void space() {
        spaceSeen = true;
    }

    boolean endsBefore(TextPosition letter) {
        float gap = letter.getXDirAdj() - right;
        float limit = (spaceSeen ? NARROW_GAP : WIDE_GAP) * Math.max(size, letter.getFontSizeInPt());
        return font != null && gap > limit;
    }

    void add(TextPosition letter) {
        if (font == null) {
            font = letter.getFont();
            first = letter;
            left = letter.getXDirAdj();
            right = left;
            baseline = letter.getYDirAdj();
        }
        text.append(letter.getUnicode());
        float end = letter.getXDirAdj() + letter.getWidthDirAdj();
        if (last == null || end > right) {
            right = Math.max(right, end);
            last = letter;
        }
        size = Math.max(size, letter.getFontSizeInPt());
        spaceSeen = false;
    }

    void addTo(List<Word> words) {
        String tidy = TidyText.of(text.toString());
        if (font != null && !tidy.isEmpty()) {
            String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
            words.add(new Word(tidy, left, right, baseline, size, bold(name),
                    name.contains("italic") || name.contains("oblique"), first, last));
        }
    }

    private boolean bold(String name) {
        PDFontDescriptor descriptor = font.getFontDescriptor();
        return name.contains("bold") || name.contains("black")
                || descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_WEIGHT);
    }
}
