package vn.hoivan.worker.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The phrases that names of agencies are made of, as they are written in running text. */
final class AgencyWords {

    static final AgencyWords ALL = new AgencyWords();

    private static final String FILE = "/vn/hoivan/worker/text/agency-words.txt";

    private final Map<String, String> phrases = new HashMap<>();
    private final Map<String, String> abbreviations = new HashMap<>();
    private final Set<String> places = new HashSet<>();
    private int longest = 1;

    private AgencyWords() {
        lines().stream().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).forEach(this::add);
    }

    private static List<String> lines() {
        try (InputStream file = AgencyWords.class.getResourceAsStream(FILE)) {
            return new String(file.readAllBytes(), UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        int equals = line.indexOf('=');
        if (equals > 0) {
            abbreviations.put(Folded.toneless(line.substring(0, equals)), line.substring(equals + 1));
            return;
        }
        String phrase = line.startsWith("+") ? line.substring(1) : line;
        phrases.put(Folded.toneless(phrase), phrase);
        longest = Math.max(longest, phrase.split(" ").length);
        if (line.startsWith("+")) {
            places.add(phrase);
        }
    }

    int longest() {
        return longest;
    }

    /** @return the phrase in its usual letters, or null */
    String phrase(String capitals) {
        return phrases.get(Folded.toneless(capitals));
    }

    /** @return what the abbreviation stands for, or the word itself */
    String spelled(String word) {
        return abbreviations.getOrDefault(Folded.toneless(word), word);
    }

    boolean kindOfPlace(String phrase) {
        return places.contains(phrase);
    }
}
