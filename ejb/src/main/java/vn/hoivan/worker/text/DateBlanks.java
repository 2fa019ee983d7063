package vn.hoivan.worker.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hoivan.worker.TextPlace;
import vn.hoivan.worker.TextPlace.Align;

/** The blanks of "…, ngày … tháng … năm …". A part that is printed already has none. */
record DateBlanks(TextPlace day, TextPlace month, TextPlace year) {

    static final DateBlanks NONE = new DateBlanks(null, null, null);

    private static final Pattern FORM =
            Pattern.compile("(?iu).*ngay(?<day>[.…_·]*|\\d+)thang(?<month>[.…_·]*|\\d+)nam(?<year>[.…_·]*|\\d+[.…_·]*)");

    static DateBlanks in(GlyphRow row) {
        Matcher form = FORM.matcher(row.text());
        return form.matches() ? new DateBlanks(blank(row, form, "day"), blank(row, form, "month"), blank(row, form, "year"))
                : NONE;
    }

    private static TextPlace blank(GlyphRow row, Matcher form, String part) {
        boolean printed = form.group(part).chars().anyMatch(Character::isDigit);
        return printed ? null : row.blank(form.start(part), form.end(part), Align.CENTRE);
    }
}
