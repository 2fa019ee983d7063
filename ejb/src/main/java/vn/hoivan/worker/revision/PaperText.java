package vn.hoivan.worker.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The words of one version in reading order, without page numbers and running heads. */
final class PaperText {

    private final List<Token> tokens;
    private final List<Sheet> sheets;
    private final int[][] words;
    private final int[] letters;

    /** @param sheets of all pages, those without words included */
    PaperText(List<Token> tokens, List<Sheet> sheets) {
        this.tokens = tokens;
        this.sheets = sheets;
        letters = new int[tokens.size() + 1];
        for (int i = 0; i < tokens.size(); i++) {
            letters[i + 1] = letters[i] + tokens.get(i).length() + 1;
        }
        int[] counts = new int[sheets.size() + 1];
        tokens.forEach(token -> counts[token.page()]++);
        words = Arrays.stream(counts).mapToObj(int[]::new).toArray(int[][]::new);
        for (int i = tokens.size() - 1; i >= 0; i--) {
            int page = tokens.get(i).page();
            words[page][--counts[page]] = i;
        }
    }

    /** The same words in another order. */
    PaperText ordered(int[] order) {
        return new PaperText(Arrays.stream(order).mapToObj(tokens::get).toList(), sheets);
    }

    int pages() {
        return sheets.size();
    }

    Sheet sheet(int page) {
        return sheets.get(page - 1);
    }

    int size() {
        return tokens.size();
    }

    Token at(int index) {
        return tokens.get(index);
    }

    /** How many letters stand before a word, spaces included. */
    int letters(int index) {
        return letters[index];
    }

    /** The places of the words of a page, rising; pages count from one. A row that the page breaks has others between them. */
    IntStream words(int page) {
        return Arrays.stream(words[page]);
    }

    int count(int page) {
        return words[page].length;
    }

    boolean has(int page) {
        return page >= 1 && page <= pages();
    }

    String text(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = Math.max(0, from); i < Math.min(to, size()); i++) {
            text.append(text.isEmpty() ? "" : " ").append(at(i).text());
        }
        return text.toString();
    }

    /** One number for each word, the same in both papers for the same key. */
    static int[][] numbers(PaperText before, PaperText after) {
        Map<String, Integer> known = new HashMap<>();
        List<int[]> numbers = new ArrayList<>();
        for (PaperText paper : List.of(before, after)) {
            numbers.add(paper.tokens.stream().mapToInt(token -> known.computeIfAbsent(token.key(), key -> known.size()))
                    .toArray());
        }
        return numbers.toArray(int[][]::new);
    }
}
