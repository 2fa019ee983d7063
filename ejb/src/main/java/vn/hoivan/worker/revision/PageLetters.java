package vn.hoivan.worker.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** The letters of a page without spaces, in which quotes are looked for. */
final class PageLetters {

    private static final int AROUND = 40;

    /** Letters of a quote that may be looked for without a mark that shows where. */
    private static final int LONG_ENOUGH = 12;

    private final PaperText paper;
    private final int[] words;
    private final String letters;

    PageLetters(PaperText paper, int page) {
        this.paper = paper;
        words = paper.words(page).toArray();
        StringBuilder all = new StringBuilder();
        IntStream.of(words).forEach(i -> all.append(paper.at(i).key()));
        letters = all.toString();
    }

    /**
     * The place of a quote: the only one, else the one that shares words with the mark, else the one with the right
     * words around it.
     */
    Optional<Anchor> find(String quote, int[] under, String prefix, String suffix) {
        List<Integer> places = new ArrayList<>();
        if (under.length == 0 && quote.length() < LONG_ENOUGH) {
            return Optional.empty();
        }
        for (int at = letters.indexOf(quote); at >= 0; at = letters.indexOf(quote, at + 1)) {
            places.add(at);
        }
        if (places.size() > 1 && under.length > 0) {
            places = best(places, at -> shared(cut(paper, words, at, at + quote.length()), under));
        }
        if (places.size() > 1) {
            String left = prefix == null ? "" : Keys.of(prefix);
            String right = suffix == null ? "" : Keys.of(suffix);
            places = best(places, at -> around(at, at + quote.length(), left, right));
        }
        return places.size() == 1
                ? Optional.of(cut(paper, words, places.get(0), places.get(0) + quote.length())) : Optional.empty();
    }

    private static List<Integer> best(List<Integer> places, IntUnaryOperator score) {
        int most = places.stream().mapToInt(score::applyAsInt).max().orElse(0);
        return places.stream().filter(at -> score.applyAsInt(at) == most).toList();
    }

    private static int shared(Anchor anchor, int[] under) {
        return (int) IntStream.of(anchor.words()).filter(i -> IntStream.of(under).anyMatch(u -> u == i)).count();
    }

    private int around(int from, int to, String left, String right) {
        int score = 0;
        for (int i = 1; i <= Math.min(AROUND, Math.min(left.length(), from)) && left.charAt(left.length() - i) == letters.charAt(from - i); i++) {
            score++;
        }
        for (int i = 0; i < Math.min(AROUND, Math.min(right.length(), letters.length() - to)) && right.charAt(i) == letters.charAt(to + i); i++) {
            score++;
        }
        return score;
    }

    /** The words that hold the letters from one place to another, counted over these words. */
    static Anchor cut(PaperText paper, int[] words, int from, int to) {
        int at = 0;
        int first = -1;
        int last = -1;
        double begins = 0;
        double ends = 1;
        for (int i = 0; i < words.length; i++) {
            int length = paper.at(words[i]).length();
            if (first < 0 && at + length > from) {
                first = i;
                begins = (double) (from - at) / length;
            }
            if (last < 0 && at + length >= to) {
                last = i;
                ends = (double) (to - at) / length;
            }
            at += length;
        }
        return new Anchor(java.util.Arrays.copyOfRange(words, first, last + 1), begins, ends, true);
    }
}
