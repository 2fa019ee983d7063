package vn.hoivan.worker.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text as people would type it: composed letters, no ligatures, plain spaces, nothing invisible. */
final class TidyText {

    private static final Pattern LIGATURE = Pattern.compile("[\\uFB00-\\uFB06]");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\n\\t]]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\\t]+");
    private static final Pattern LINE_ENDS = Pattern.compile(" ?\\n ?");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");

    private TidyText() {
    }

    static String of(String text) {
        String plain = text.replace("\r\n", "\n").replace('\r', '\n');
        plain = LIGATURE.matcher(plain).replaceAll(m -> Normalizer.normalize(m.group(), Normalizer.Form.NFKC));
        plain = INVISIBLE.matcher(plain).replaceAll("");
        plain = SPACES.matcher(plain).replaceAll(" ");
        plain = EMPTY_LINES.matcher(LINE_ENDS.matcher(plain).replaceAll("\n")).replaceAll("\n\n");
        return Normalizer.normalize(plain, Normalizer.Form.NFC).strip();
    }
}
