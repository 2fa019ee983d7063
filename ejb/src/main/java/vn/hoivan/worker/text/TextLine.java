package vn.hoivan.worker.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Words at one height, from left to right; at least one. */
record TextLine(List<Word> words) {

    /** Of the font size: columns stand further apart than the words of a sentence. */
    static final float COLUMN_GAP = 1.5f;

    String text() {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    float left() {
        return words.get(0).left();
    }

    float right() {
        return words.get(words.size() - 1).right();
    }

    float width() {
        return right() - left();
    }

    float middle() {
        return (left() + right()) / 2;
    }

    float baseline() {
        return words.get(0).baseline();
    }

    float size() {
        return (float) words.stream().mapToDouble(Word::size).max().orElseThrow();
    }

    boolean bold() {
        return words.stream().filter(Word::bold).count() * 2 > words.size();
    }

    boolean italic() {
        return words.stream().filter(Word::italic).count() * 2 > words.size();
    }

    boolean capitals() {
        return Folded.capitals(text());
    }

    /** Drawn with characters, as converters do: dashes, underscores, stars. */
    boolean rule() {
        return text().chars().noneMatch(Character::isLetterOrDigit);
    }

    Optional<TextLine> only(Predicate<Word> wanted) {
        List<Word> kept = words.stream().filter(wanted).toList();
        return kept.isEmpty() ? Optional.empty() : Optional.of(new TextLine(kept));
    }

    /** The pieces that stand apart, as columns do. */
    List<TextLine> pieces() {
        List<TextLine> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= words.size(); i++) {
            if (i == words.size() || gapBefore(i) > COLUMN_GAP * words.get(i).size()) {
                pieces.add(new TextLine(words.subList(from, i)));
                from = i;
            }
        }
        return pieces;
    }

    private float gapBefore(int word) {
        return words.get(word).left() - words.get(word - 1).right();
    }
}
