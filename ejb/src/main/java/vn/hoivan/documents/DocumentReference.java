package vn.hoivan.documents;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Number and notation of an official paper, {@code 15/QĐ-BNV}, {@code 05/BNV-VP} or, where normative,
 * {@code 144/2025/QĐ-CTUBND} (Decree 30/2020/NĐ-CP, Appendix I, part II, section 3).
 *
 * @param number    the number within its year, at least 1
 * @param subNumber letters behind an inserted number ({@code 15a}); empty as a rule
 * @param year      the year within a normative reference, else null
 * @param notation  what follows the last number, {@code QĐ-BNV}, without spaces
 * @param printed   the whole as the paper prints it; never rebuilt for a paper of somebody else
 */
public record DocumentReference(int number, String subNumber, Integer year, String notation, String printed) {

    private static final Pattern FORM = Pattern.compile(
            "(\\d{1,6})\\s*([a-zđ]{0,3})\\s*/\\s*(?:(\\d{4})\\s*/\\s*)?"
                    + "(\\p{Lu}[\\p{L}0-9]*)((?:\\s*-\\s*[\\p{L}0-9.&]+)*)");

    /** The reference of an own paper: {@code 5, "QĐ-UBND"} prints as {@code 05/QĐ-UBND}. */
    public static DocumentReference of(int number, String notation) {
        return new DocumentReference(number, "", null, notation, format(number) + "/" + notation);
    }

    /** The reference of an own normative paper: {@code 15, 2026, "QĐ-UBND"} prints as {@code 15/2026/QĐ-UBND}. */
    public static DocumentReference ofYear(int number, int year, String notation) {
        return new DocumentReference(number, "", year, notation, format(number) + "/" + year + "/" + notation);
    }

    /**
     * Reads what follows "Số:". Spaces round the strokes are tolerated and kept in {@link #printed()}.
     *
     * @return empty where the text is not a whole reference, for instance when its number is still blank
     */
    public static Optional<DocumentReference> parse(String text) {
        String printed = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        Matcher form = FORM.matcher(printed);
        if (!form.matches() || Integer.parseInt(form.group(1)) == 0) {
            return Optional.empty();
        }
        Integer year = form.group(3) == null ? null : Integer.valueOf(form.group(3));
        String notation = form.group(4) + form.group(5).replaceAll("\\s", "");
        return Optional.of(
                new DocumentReference(Integer.parseInt(form.group(1)), form.group(2), year, notation, printed));
    }

    /** A number as it is printed: below ten with a leading nought. */
    public static String format(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    /** The named kind, or {@link DocumentType#LETTER} where the notation begins with an issuer. */
    public DocumentType type() {
        int dash = notation.indexOf('-');
        return dash < 0 ? lawOrLetter() : DocumentType.ofAbbreviation(notation.substring(0, dash))
                .orElse(DocumentType.LETTER);
    }

    private DocumentType lawOrLetter() {
        return year != null && notation.startsWith("QH") ? DocumentType.LAW : DocumentType.LETTER;
    }

    /** Equal for two printings of the same reference; unique per agency and year of issue. */
    public String key() {
        String middle = year == null ? "/" : "/" + year + "/";
        return (number + subNumber + middle + notation).toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return printed;
    }
}
