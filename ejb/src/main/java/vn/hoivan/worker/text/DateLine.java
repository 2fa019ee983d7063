package vn.hoivan.worker.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line "Hà Nội, ngày 05 tháng 02 năm 2026" of a heading. The word "tháng" is asked for: the times of signatures
 * and copy marks are written in figures, and none of them is the date of the paper.
 *
 * @param line the words from the place on
 * @param date empty where day or month is blank or cannot be read
 */
record DateLine(TextLine line, Optional<LocalDate> date) {

    private static final Pattern FORM = Pattern.compile(
            "(?<place>\\p{Lu}[^:;]*?)[,.]?\\s*ngày\\s*(?<day>[^\\p{L}]*?)\\s*tháng\\s*(?<month>[^\\p{L}]*?)\\s*năm\\s*(?<year>\\d{4})?[.…_·\\s]*.{0,3}",
            Pattern.UNICODE_CASE);

    static Optional<DateLine> in(TextLine line) {
        List<Word> words = line.words();
        for (int from = words.size() - 1; from >= 0; from--) {
            if (from == 0 || words.get(from).left() - words.get(from - 1).right() > 0.7f * words.get(from).size()) {
                TextLine rest = new TextLine(words.subList(from, words.size()));
                Matcher form = FORM.matcher(rest.text());
                if (form.matches()) {
                    return Optional.of(new DateLine(rest, date(form)));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> date(Matcher form) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(form.group("year")),
                    digits(form.group("month")), digits(form.group("day"))));
        } catch (NumberFormatException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static int digits(String text) {
        return Integer.parseInt(text.replaceAll("^[.…_·\\s]+|[.…_·\\s]+$", ""));
    }
}
