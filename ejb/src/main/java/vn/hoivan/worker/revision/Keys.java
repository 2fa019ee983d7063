package vn.hoivan.worker.revision;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Words as they are compared: composed, without ligatures, spaces and signs that only break lines. */
final class Keys {

    private static final Pattern NOTHING = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Cc}]+");
    private static final Pattern HYPHENS = Pattern.compile("(?<=\\p{L})[-\\u2010\\u2011](?=\\p{L})");
    private static final Pattern BROKEN = Pattern.compile(".*\\p{L}[-\\u2010]");

    private Keys() {
    }

    /** Of a word or of several, which run together: no producer agrees with another on spaces. */
    static String of(String text) {
        String key = Normalizer.normalize(NOTHING.matcher(text).replaceAll(""), Normalizer.Form.NFKC);
        return key.indexOf('-') < 0 && key.indexOf('\u2010') < 0 ? key : HYPHENS.matcher(key).replaceAll("");
    }

    /** Whether the end of a line breaks a word that goes on in the next. */
    static boolean broken(String last, String next) {
        return BROKEN.matcher(last).matches() && Character.isLowerCase(next.codePointAt(0));
    }
}
