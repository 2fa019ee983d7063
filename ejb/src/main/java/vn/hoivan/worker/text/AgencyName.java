package vn.hoivan.worker.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A name in capitals, written as in running text.
 *
 * @param text    {@code Ủy ban nhân dân tỉnh Lai Châu}
 * @param place   the part from the kind of place on ({@code tỉnh Lai Châu}), or empty
 * @param certain every word of it is known or a name of a place
 */
record AgencyName(String text, String place, boolean certain) {

    /** The one city whose kind is part of its name. */
    private static final String CAPITAL_PLACE = "Thành phố Hồ Chí Minh";

    static AgencyName of(String capitals) {
        return new Writer(spelled(capitals)).write();
    }

    private static List<String> spelled(String capitals) {
        return Arrays.stream(capitals.replaceAll("\\s*[–—-]\\s*", " - ").strip().split("\\s+"))
                .map(AgencyWords.ALL::spelled).flatMap(word -> Arrays.stream(word.split(" "))).toList();
    }

    private static final class Writer {

        private final List<String> words;
        private final List<String> written = new ArrayList<>();
        private boolean certain = true;
        private boolean inPlace;
        private boolean begun;
        private int placeAt = Integer.MAX_VALUE;

        private Writer(List<String> words) {
            this.words = words;
        }

        private AgencyName write() {
            int at = 0;
            while (at < words.size()) {
                at += phrase(at);
            }
            String text = String.join(" ", written);
            String place = written.stream().skip(placeAt).collect(Collectors.joining(" "));
            return new AgencyName(text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1), place, certain);
        }

        private int phrase(int at) {
            for (int length = Math.min(AgencyWords.ALL.longest(), words.size() - at); length > 0; length--) {
                String phrase = AgencyWords.ALL.phrase(String.join(" ", words.subList(at, at + length)));
                if (phrase != null && !(inPlace && length == 1)) {
                    add(phrase);
                    return length;
                }
            }
            written.add(unknown(words.get(at)));
            return 1;
        }

        private void add(String phrase) {
            inPlace = AgencyWords.ALL.kindOfPlace(phrase);
            begun = false;
            if (inPlace || phrase.equals(CAPITAL_PLACE)) {
                placeAt = Math.min(placeAt, written.size());
            }
            written.add(phrase);
        }

        /** Every syllable of a place has a capital; of anything else only the first has, as far as one can know. */
        private String unknown(String word) {
            if (word.chars().noneMatch(Character::isLetter)) {
                return word;
            }
            String small = word.toLowerCase(Locale.ROOT);
            boolean capital = inPlace || !begun;
            certain &= inPlace;
            begun = true;
            return capital ? small.substring(0, 1).toUpperCase(Locale.ROOT) + small.substring(1) : small;
        }
    }
}
