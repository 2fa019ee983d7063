package vn.hoivan.worker.text;

import java.util.List;
import java.util.function.Predicate;
import org.apache.pdfbox.text.TextPosition;

/** The dots of a blank that somebody typed over, or covered and printed over, are nothing that anybody reads. */
final class DotLeaders {

    private static final String DOTS = "….·_";
    private static final float TOUCHING = 0.5f;

    private DotLeaders() {
    }

    /** @return whether a letter is a dot under one that is none */
    static Predicate<TextPosition> under(List<TextPosition> line) {
        List<TextPosition> digits = line.stream().filter(letter -> digit(letter.getUnicode())).toList();
        return letter -> dot(letter.getUnicode()) && digits.stream().anyMatch(digit -> overlap(letter, digit) > TOUCHING);
    }

    private static boolean dot(String text) {
        return text.length() == 1 && DOTS.contains(text);
    }

    private static boolean digit(String text) {
        return text.chars().allMatch(Character::isDigit);
    }

    private static float overlap(TextPosition one, TextPosition other) {
        return Math.min(one.getXDirAdj() + one.getWidthDirAdj(), other.getXDirAdj() + other.getWidthDirAdj())
                - Math.max(one.getXDirAdj(), other.getXDirAdj());
    }
}
