package vn.hoivan.worker.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes a subject that is printed in capitals as in running text. Which words keep a capital is learnt from the
 * paper itself: its body names the same things.
 */
final class RunningCase {

    private static final int LONGEST = 8;
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
    private static final Pattern SYLLABLE = Pattern.compile(
            "(?iu)(ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx])?[aăâeêioôơuưy]{1,3}(ch|ng|nh|[cmnpt])?");

    private static final Set<String> AFTER_NAMES =
            Set.of("năm", "giai", "và", "về", "của", "trong", "từ", "đến", "khóa", "nhiệm", "lần", "theo", "tại", "cho", "để");

    /** Enough of a body to name what the subject names. */
    private static final int PAGES = 8;

    private final List<ReadPage> pages;
    private Map<String, Map<String, Integer>> seen;

    RunningCase(List<ReadPage> pages) {
        this.pages = pages.subList(0, Math.min(PAGES, pages.size()));
    }

    private Map<String, Map<String, Integer>> seen() {
        if (seen == null) {
            seen = new HashMap<>();
            pages.forEach(this::learn);
        }
        return seen;
    }

    private void learn(ReadPage page) {
        List<String> words = page.lines().stream().filter(line -> !line.capitals())
                .flatMap(line -> line.words().stream()).map(Word::text).map(RunningCase::bare)
                .filter(word -> !word.isEmpty()).toList();
        for (int length = 2; length <= LONGEST; length++) {
            learn(words, length);
        }
    }

    private void learn(List<String> words, int length) {
        for (int from = 0; from + length <= words.size(); from++) {
            String phrase = String.join(" ", words.subList(from, from + length));
            seen.computeIfAbsent(phrase.toLowerCase(Locale.ROOT), key -> new HashMap<>()).merge(phrase, 1, Integer::sum);
        }
    }

    /** The phrase as the body of the paper writes it, or empty where it does not. */
    Optional<String> met(String phrase) {
        String[] words = phrase.split(" ");
        return words.length <= LONGEST && known(words, 0) == words.length ? Optional.of(String.join(" ", words))
                : Optional.empty();
    }

    String of(String capitals) {
        String[] words = capitals.split(" ");
        int at = 0;
        boolean name = false;
        while (at < words.length) {
            int known = known(words, at);
            if (known == 0) {
                name = unknown(words, at, name);
                at++;
            } else {
                at += known;
                name = false;
            }
        }
        String text = String.join(" ", words);
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private int known(String[] words, int at) {
        for (int length = Math.min(LONGEST, words.length - at); length > 1; length--) {
            String phrase = Arrays.stream(words, at, at + length).map(RunningCase::bare).collect(Collectors.joining(" "));
            Map<String, Integer> forms = seen().get(phrase.toLowerCase(Locale.ROOT));
            if (forms != null) {
                put(words, at, usual(forms).split(" "));
                return length;
            }
        }
        return 0;
    }

    /** The form met most often; of two, the one with fewer capitals, since sentences begin with one. */
    private static String usual(Map<String, Integer> forms) {
        return forms.keySet().stream().max((a, b) -> {
            int often = Integer.compare(forms.get(a), forms.get(b));
            return often != 0 ? often : Long.compare(capitals(b), capitals(a));
        }).orElseThrow();
    }

    private static long capitals(String phrase) {
        return phrase.chars().filter(Character::isUpperCase).count();
    }

    private static void put(String[] words, int at, String[] forms) {
        for (int i = 0; i < forms.length; i++) {
            words[at + i] = words[at + i].replace(bare(words[at + i]), forms[i]);
        }
    }

    /** @return whether a name of a place goes on behind this word */
    private static boolean unknown(String[] words, int at, boolean name) {
        String bare = bare(words[at]);
        if (!SYLLABLE.matcher(Folded.toneless(bare)).matches()) {
            return false;
        }
        String small = bare.toLowerCase(Locale.ROOT);
        boolean ends = !words[at].endsWith(bare);
        boolean inName = name && !AFTER_NAMES.contains(small);
        words[at] = words[at].replace(bare,
                inName ? small.substring(0, 1).toUpperCase(Locale.ROOT) + small.substring(1) : small);
        return !ends && (inName || kindOfPlace(words, at, small));
    }

    private static boolean kindOfPlace(String[] words, int at, String small) {
        return AgencyWords.ALL.kindOfPlace(small)
                || at > 0 && AgencyWords.ALL.kindOfPlace(bare(words[at - 1]).toLowerCase(Locale.ROOT) + " " + small);
    }

    private static String bare(String word) {
        return EDGES.matcher(word).replaceAll("");
    }
}
