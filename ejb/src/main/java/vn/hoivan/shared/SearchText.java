package vn.hoivan.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words by which lists are narrowed: without marks, each behind a space, so that {@code " quy"} finds beginnings. */
public final class SearchText {

    public static final int LENGTH = 2000;
    private static final int MOST_WORDS = 8;
    private static final Pattern GAP = Pattern.compile("[\\s,;:“”\"()]+");
    private static final Pattern PIECES = Pattern.compile("[/–-]");

    private SearchText() {
    }

    public static String of(Object... parts) {
        return upTo(LENGTH, parts);
    }

    /** @param most letters; what is beyond is not found */
    public static String upTo(int most, Object... parts) {
        String text = " " + Stream.of(parts).filter(Objects::nonNull).map(Object::toString).map(Vietnamese::fold)
                .flatMap(GAP::splitAsStream).flatMap(SearchText::withPieces).collect(Collectors.joining(" "));
        return text.length() > most ? text.substring(0, most) : text;
    }

    /** "45/ubnd-kgvx" is found by "45/ub" and by "kgvx". */
    private static Stream<String> withPieces(String word) {
        return PIECES.matcher(word).find() ? Stream.concat(Stream.of(word), PIECES.splitAsStream(word)) : Stream.of(word);
    }

    /** @return patterns for {@code like … escape '!'}, all of which must fit; none for a blank query */
    public static List<String> patterns(String query) {
        return query == null ? List.of() : Arrays.stream(GAP.split(Vietnamese.fold(query).strip()))
                .filter(word -> !word.isEmpty()).limit(MOST_WORDS)
                .map(word -> "% " + word.replaceAll("[!%_]", "!$0") + "%").toList();
    }
}
