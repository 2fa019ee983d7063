package vn.hoivan.shared;

import java.text.Collator;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** Vietnamese text: one normal form, search without marks, the order of the dictionary. */
public final class Vietnamese {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

    private Vietnamese() {
    }

    /** @return NFC, stripped; null stays null */
    public static String clean(String text) {
        return text == null ? null : Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    /** @return {@link #clean} with every run of white space, line breaks included, made one space; blank becomes null */
    public static String line(String text) {
        if (text == null) {
            return null;
        }
        String line = SPACES.matcher(clean(text)).replaceAll(" ").strip();
        return line.isEmpty() ? null : line;
    }

    /** @return lower case without marks: "Quyết định" and its NFD form both give "quyet dinh" */
    public static String fold(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return bare.toLowerCase(Locale.ROOT).replace('đ', 'd');
    }

    /** @return whether each word of the query begins a word of the text, marks and case apart; a blank query fits all */
    public static boolean hasWords(String text, String query) {
        String words = " " + fold(text);
        return SPACES.splitAsStream(fold(query).strip()).allMatch(word -> words.contains(" " + word));
    }

    /** @return a key that sorts bytewise in the order of the Vietnamese dictionary, the same in every database */
    public static String sortKey(String text) {
        Collator collator = Collator.getInstance(Locale.forLanguageTag("vi-VN"));
        byte[] key = collator.getCollationKey(clean(text)).toByteArray();
        return HexFormat.of().formatHex(key, 0, Math.min(key.length, 200));
    }

    /** @return a sort key of a person's name: given name (the last word) first */
    public static String nameSortKey(String name) {
        String clean = clean(name);
        int space = clean.lastIndexOf(' ');
        String byGivenName = space < 0 ? clean : clean.substring(space + 1) + " " + clean.substring(0, space);
        String key = sortKey(byGivenName);
        return key.length() > 400 ? key.substring(0, 400) : key;
    }
}
