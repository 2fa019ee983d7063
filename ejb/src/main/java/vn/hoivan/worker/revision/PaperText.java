package vn.hoivan.worker.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of one version in reading order, without page numbers and running heads. */
final class PaperText {

    private final List<Token> tokens;
    private final List<Sheet> sheets;
    private final int[] begins;
    private final int[] letters;

    /** @param sheets of all pages, those without words included */
    PaperText(List<Token> tokens, List<Sheet> sheets) {
        this.tokens = tokens;
        this.sheets = sheets;
        letters = new int[tokens.size() + 1];
        for (int i = 0; i < tokens.size(); i++) {
            letters[i + 1] = letters[i] + tokens.get(i).length() + 1;
        }
        begins = new int[sheets.size() + 2];
        for (Token token : tokens) {
            begins[token.page() + 1]++;
        }
        for (int page = 1; page < begins.length; page++) {
            begins[page] += begins[page - 1];
        }
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

    /** Index of the first word of a page; pages count from one. */
    int begin(int page) {
        return begins[page];
    }

    int end(int page) {
        return begins[page + 1];
    }

    int count(int page) {
        return end(page) - begin(page);
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
