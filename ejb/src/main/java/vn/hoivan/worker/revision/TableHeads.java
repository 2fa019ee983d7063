package vn.hoivan.worker.revision;

import java.util.ArrayList;
import java.util.List;

/**
 * The head of a table that its next pages repeat is no more text than a running head. It is read behind all other words,
 * so that it stands nowhere between the rows.
 */
final class TableHeads {

    /** The names of the columns, of what is below them, and the numbers of the columns. */
    private static final int MOST_ROWS = 3;

    private final PaperText paper;
    private final boolean[] again;
    private List<List<Piece>> tables = List.of();

    private TableHeads(PaperText paper) {
        this.paper = paper;
        again = new boolean[paper.size()];
        for (int page = 1; page <= paper.pages(); page++) {
            read(Piece.of(paper, paper.words(page).toArray()));
        }
    }

    /** The words in the order they are to be read. */
    static List<Token> last(PaperText paper) {
        TableHeads heads = new TableHeads(paper);
        List<Token> words = new ArrayList<>();
        List<Token> repeated = new ArrayList<>();
        for (int i = 0; i < paper.size(); i++) {
            if (heads.again[i]) {
                repeated.add(paper.at(i).repeated());
            } else {
                words.add(paper.at(i));
            }
        }
        words.addAll(repeated);
        return words;
    }

    private void read(List<Piece> page) {
        List<List<Piece>> going = new ArrayList<>();
        for (List<Piece> table : page.isEmpty() || !apart(page.get(0)) ? List.<List<Piece>>of() : tables) {
            if (repeats(table, page) || page.stream().allMatch(this::apart)) {
                going.add(table);
            }
        }
        int from = page.size();
        while (from > 0 && apart(page.get(from - 1))) {
            from--;
        }
        if (from < page.size() && (from > 0 || going.isEmpty())) {
            going.add(page.subList(from, page.size()));
        }
        tables = going;
    }

    private boolean apart(Piece piece) {
        return paper.at(piece.words().get(0)).apart();
    }

    private boolean repeats(List<Piece> table, List<Piece> page) {
        int at = 0;
        int from = 0;
        for (int row = 0; row < MOST_ROWS && from < table.size(); row++) {
            int to = end(table, from);
            int next = repeats(table.subList(from, to), page, at);
            if (next == at || to - from == 1) {
                break;
            }
            at = next;
            from = to;
        }
        page.subList(0, at).forEach(piece -> piece.words().forEach(word -> again[word] = true));
        return at > 0;
    }

    /** Where a row ends. */
    private static int end(List<Piece> pieces, int from) {
        int to = from + 1;
        while (to < pieces.size() && pieces.get(to - 1).sameRow(pieces.get(to))) {
            to++;
        }
        return to;
    }

    /** Up to where the page repeats a row; its first lines may have been left out as a running head. */
    private int repeats(List<Piece> row, List<Piece> page, int from) {
        int at = from;
        int letters = 0;
        int found = 0;
        for (Piece piece : row) {
            letters += text(piece).length();
            if (at < page.size() && text(piece).equals(text(page.get(at)))) {
                found += text(piece).length();
                at++;
            }
        }
        boolean whole = found == letters || 3 * found >= letters && (at == page.size() || at > 0 && !page.get(at - 1).sameRow(page.get(at)));
        return whole ? at : from;
    }

    private String text(Piece piece) {
        return paper.text(piece.words().get(0), piece.words().get(piece.words().size() - 1) + 1);
    }
}
