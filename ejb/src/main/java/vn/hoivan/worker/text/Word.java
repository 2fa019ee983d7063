package vn.hoivan.worker.text;

import org.apache.pdfbox.text.TextPosition;

/**
 * A word where it stands on the page as it is looked at: points, origin at the top left, {@code baseline} counted
 * downwards; {@code first} and {@code last} are its outer letters.
 */
record Word(String text, float left, float right, float baseline, float size, boolean bold, boolean italic, TextPosition first,
        TextPosition last) {

    float width() {
        return right - left;
    }

    float middle() {
        return (left + right) / 2;
    }

    /** On the same line as another, given that sizes differ and that appearances are placed by hand. */
    boolean level(Word other) {
        return Math.abs(baseline - other.baseline) < 0.4f * Math.max(size, other.size);
    }
}
