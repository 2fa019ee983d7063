package vn.hoivan.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import vn.hoivan.search.Wanted.Part;
import vn.hoivan.search.Words.Word;

/** Marks what was looked for in a text as it is written, and cuts the place out where there is most of it. */
final class Snippets {

    private static final int BEFORE = 60;
    private static final int LENGTH = 260;
    private static final Pattern SPACES = Pattern.compile("(?:[\\s\\u00A0]|[.…_]{4,})+");

    private final Wanted wanted;

    Snippets(Wanted wanted) {
        this.wanted = wanted;
    }

    /** A hit. @param part which of the wanted parts */
    private record Hit(int start, int end, int part) {
    }

    /** The whole text. */
    List<Piece> whole(String text) {
        return pieces(text, hits(Words.of(text)), 0, text.length());
    }

    /** @return a part of the text; empty where nothing is hit */
    List<Piece> best(String text) {
        String line = SPACES.matcher(text).replaceAll(" ").strip();
        List<Word> words = Words.of(line);
        List<Hit> hits = hits(words);
        if (hits.isEmpty()) {
            return List.of();
        }
        Hit best = hits.get(0);
        int most = 0;
        for (int i = 0; i < hits.size(); i++) {
            int here = worth(hits, i);
            if (here > most) {
                most = here;
                best = hits.get(i);
            }
        }
        int from = begin(words, best.start() - BEFORE);
        int to = end(words, Math.max(from + LENGTH, best.end()), line.length());
        List<Piece> pieces = new ArrayList<>(pieces(line, hits, from, to));
        if (from > 0) {
            pieces.add(0, new Piece("… ", false));
        }
        if (to < line.length()) {
            pieces.add(new Piece(" …", false));
        }
        return pieces;
    }

    static String plain(List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()));
        return text.toString();
    }

    /** Different parts count most, then how many words are hit, for those that fit behind the first. */
    private static int worth(List<Hit> hits, int first) {
        Set<Integer> parts = new HashSet<>();
        int count = 0;
        for (int i = first; i < hits.size() && hits.get(i).end() - hits.get(first).start() < LENGTH - BEFORE; i++) {
            parts.add(hits.get(i).part());
            count++;
        }
        return parts.size() * 100 + Math.min(count, 99);
    }

    /** @return the beginning of the first word at or behind the place */
    private static int begin(List<Word> words, int place) {
        return place <= 0 ? 0 : words.stream().mapToInt(Word::start).filter(start -> start >= place).findFirst().orElse(0);
    }

    /** @return the end of the last word before the place */
    private static int end(List<Word> words, int place, int length) {
        return place >= length ? length
                : words.stream().mapToInt(Word::end).filter(end -> end <= place).max().orElse(length);
    }

    private List<Hit> hits(List<Word> words) {
        List<Hit> hits = new ArrayList<>();
        int from = 0;
        while (from < words.size()) {
            Hit hit = hit(words, from);
            if (hit == null) {
                from++;
            } else {
                hits.add(hit);
                from += wanted.parts().get(hit.part()).words().size();
            }
        }
        return hits;
    }

    private Hit hit(List<Word> words, int from) {
        Hit longest = null;
        for (int i = 0; i < wanted.parts().size(); i++) {
            Part part = wanted.parts().get(i);
            int last = from + part.words().size() - 1;
            if (last < words.size() && fits(part, words, from)
                    && (longest == null || words.get(last).end() > longest.end())) {
                longest = new Hit(words.get(from).start(), words.get(last).end(), i);
            }
        }
        return longest;
    }

    private static boolean fits(Part part, List<Word> words, int from) {
        for (int i = 0; i < part.words().size(); i++) {
            String sought = part.words().get(i).folded();
            String found = words.get(from + i).folded();
            boolean open = part.begun() && i == part.words().size() - 1;
            if (!(open ? found.startsWith(sought) : found.equals(sought))) {
                return false;
            }
        }
        return true;
    }

    private static List<Piece> pieces(String text, List<Hit> hits, int from, int to) {
        List<Piece> pieces = new ArrayList<>();
        int at = from;
        for (Hit hit : hits) {
            if (hit.start() >= at && hit.end() <= to) {
                String between = text.substring(at, hit.start());
                String found = text.substring(hit.start(), hit.end());
                if (at > from && between.isBlank()) {
                    Piece before = pieces.remove(pieces.size() - 1);
                    pieces.add(new Piece(before.text() + between + found, true));
                } else {
                    if (!between.isEmpty()) {
                        pieces.add(new Piece(between, false));
                    }
                    pieces.add(new Piece(found, true));
                }
                at = hit.end();
            }
        }
        if (at < to) {
            pieces.add(new Piece(text.substring(at, to), false));
        }
        return pieces;
    }
}
