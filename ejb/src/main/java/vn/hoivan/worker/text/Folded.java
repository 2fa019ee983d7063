package vn.hoivan.worker.text;

import java.text.Normalizer;
import java.util.Locale;

/** Forms of a text for comparing, never for showing. */
final class Folded {

    private Folded() {
    }

    /** Capitals without tone marks, since there are two habits of placing them (uỷ, ủy; hoà, hòa). */
    static String toneless(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("[\\u0300\\u0301\\u0303\\u0309\\u0323]", "");
        return Normalizer.normalize(bare, Normalizer.Form.NFC).toUpperCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }

    /** {@link #toneless} letters and digits alone: printed spaced out or not, with whatever dashes. */
    static String letters(String text) {
        return toneless(text).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** All letters are capitals, and there are at least two. */
    static boolean capitals(String text) {
        long letters = text.chars().filter(Character::isLetter).count();
        return letters > 1 && text.chars().noneMatch(Character::isLowerCase);
    }
}
