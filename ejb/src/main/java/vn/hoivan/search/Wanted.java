package vn.hoivan.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.hoivan.search.Words.Word;

/**
 * What somebody typed. Words between quotation marks, and the parts of a word such as {@code 2858/QĐ-UBND}, stand side
 * by side; the last word may be the beginning of one.
 *
 * @param parts all of which are wanted
 */
record Wanted(List<Part> parts) {

    /** More are not looked for. */
    private static final int MOST = 16;
    private static final int SHORTEST_BEGINNING = 2;
    private static final Pattern PIECE = Pattern.compile("[\"“”„«»]([^\"“”„«»]*)[\"“”„«»]|[^\\s\"“”„«»]+");

    /** @param words side by side, at least one; @param begun whether the last one may go on */
    record Part(List<Word> words, boolean begun) {

        boolean marked() {
            return words.stream().anyMatch(Word::marked);
        }

        Word last() {
            return words.get(words.size() - 1);
        }
    }

    static Wanted of(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher piece = PIECE.matcher(text);
        while (piece.find() && parts.size() < MOST) {
            boolean quoted = piece.group(1) != null;
            List<Word> words = Words.of(quoted ? piece.group(1) : piece.group());
            if (!words.isEmpty()) {
                boolean begun = !quoted && piece.end() == text.length()
                        && words.get(words.size() - 1).folded().length() >= SHORTEST_BEGINNING;
                parts.add(new Part(words, begun));
            }
        }
        return new Wanted(parts);
    }

    boolean isNothing() {
        return parts.isEmpty();
    }

    /** Whether marks were typed: then what has the same marks comes first. */
    boolean marked() {
        return parts.stream().anyMatch(Part::marked);
    }
}
