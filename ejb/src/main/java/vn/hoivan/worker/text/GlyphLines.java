package vn.hoivan.worker.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.text.TextPosition;

/** Makes lines of words from letters: first by baseline, then from left to right, torn at gaps. */
final class GlyphLines {

    /** Two columns of a heading rarely stand at exactly the same height. */
    private static final float SAME_LINE = 0.35f;

    private static final Comparator<TextPosition> BY_HEIGHT = Comparator.comparingDouble(TextPosition::getYDirAdj);
    private static final Comparator<TextPosition> BY_PLACE = Comparator.comparingDouble(TextPosition::getXDirAdj);

    private GlyphLines() {
    }

    static List<TextLine> of(List<TextPosition> letters) {
        Map<Float, List<TextPosition>> byDirection = new TreeMap<>();
        letters.forEach(letter -> byDirection.computeIfAbsent(letter.getDir(), d -> new ArrayList<>()).add(letter));
        List<TextLine> lines = new ArrayList<>();
        byDirection.values().forEach(same -> addLines(same, lines));
        return lines;
    }

    private static void addLines(List<TextPosition> letters, List<TextLine> lines) {
        letters.sort(BY_HEIGHT);
        int from = 0;
        while (from < letters.size()) {
            int to = endOfLine(letters, from);
            List<Word> words = words(new ArrayList<>(letters.subList(from, to)));
            if (!words.isEmpty()) {
                lines.add(new TextLine(words));
            }
            from = to;
        }
    }

    private static int endOfLine(List<TextPosition> letters, int from) {
        float top = letters.get(from).getYDirAdj();
        float reach = top;
        int to = from;
        while (to < letters.size() && letters.get(to).getYDirAdj() <= reach) {
            if (!blank(letters.get(to))) {
                reach = Math.max(reach, top + SAME_LINE * letters.get(to).getFontSizeInPt());
            }
            to++;
        }
        return to;
    }

    private static List<Word> words(List<TextPosition> letters) {
        letters.sort(BY_PLACE);
        letters.removeIf(DotLeaders.under(letters));
        List<Word> words = new ArrayList<>();
        GlyphWord current = new GlyphWord();
        for (TextPosition letter : letters) {
            if (blank(letter)) {
                current.space();
                continue;
            }
            if (current.endsBefore(letter)) {
                current.addTo(words);
                current = new GlyphWord();
            }
            current.add(letter);
        }
        current.addTo(words);
        return words;
    }

    static boolean blank(TextPosition letter) {
        return letter.getUnicode().chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }
}
