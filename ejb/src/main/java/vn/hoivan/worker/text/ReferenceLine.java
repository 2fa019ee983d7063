package vn.hoivan.worker.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hoivan.documents.DocumentReference;

/**
 * The line that begins with "Số:".
 *
 * @param line      the words from "Số:" on
 * @param reference empty where the number is blank or cannot be read
 * @param notation  may be known where the number is not
 */
record ReferenceLine(TextLine line, Optional<DocumentReference> reference, Optional<String> notation) {

    private static final Pattern LABEL = Pattern.compile(
            "(?:(?:Luật|Nghị quyết|Pháp lệnh|Lệnh)\\s+)?Số\\s*[:.]?\\s*(?<rest>[^\\p{L}].*|)", Pattern.CASE_INSENSITIVE
                    | Pattern.UNICODE_CASE);

    /** A blank is left open, dotted or underscored; then comes the notation, perhaps behind a year. */
    private static final Pattern BLANK = Pattern.compile(
            "[\\s.…_·‐-]*(?:/\\s*\\d{4}\\s*)?/\\s*(\\p{Lu}[\\p{L}0-9]*(?:\\s*-\\s*[\\p{L}0-9.&]+)*)");

    /** What is left of a dotted line round a number that was put on it. */
    private static final Pattern LEADERS = Pattern.compile("^[.…_·][.…_·\\s]*(?=\\d)|(?<=\\d)\\s*[.…_·][.…_·\\s]*(?=/)");

    static Optional<ReferenceLine> in(TextLine line) {
        Matcher label = LABEL.matcher(line.text());
        if (!label.matches()) {
            return Optional.empty();
        }
        String rest = LEADERS.matcher(label.group("rest").strip().replaceAll("[;,.]$", "")).replaceAll("");
        Optional<DocumentReference> reference = DocumentReference.parse(rest);
        return Optional.of(new ReferenceLine(line, reference,
                reference.map(DocumentReference::notation).or(() -> openNotation(rest))));
    }

    private static Optional<String> openNotation(String rest) {
        Matcher blank = BLANK.matcher(rest);
        return blank.matches() ? Optional.of(blank.group(1).replaceAll("\\s", "")) : Optional.empty();
    }
}
