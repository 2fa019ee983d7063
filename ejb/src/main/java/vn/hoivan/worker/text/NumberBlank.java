package vn.hoivan.worker.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hoivan.worker.TextPlace;
import vn.hoivan.worker.TextPlace.Align;

/** The blank between "Số:" and the stroke before the notation. */
final class NumberBlank {

    private static final Pattern FORM = Pattern.compile("(?iu)so[:.]?(?<blank>[.…_·]*)/.*");

    private NumberBlank() {
    }

    static TextPlace in(GlyphRow row) {
        Matcher form = FORM.matcher(row.text());
        return form.matches() ? row.blank(form.start("blank"), form.end("blank"), Align.END) : null;
    }
}
