package vn.hoivan.worker.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The top of page 1 with its two columns. It hangs on the name of the state (or of the Party), which stands at the
 * right; what is level with it and below on the left is the issuing agency. Without that name there is no heading,
 * and nothing is proposed.
 */
record PageHeading(TextLine country, List<TextLine> lines) {

    private static final String STATE = Folded.letters("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    private static final String PARTY = Folded.letters("ĐẢNG CỘNG SẢN VIỆT NAM");

    /** Nothing of a heading stands further below the name of the state, in points. */
    private static final float DEPTH = 330;

    static Optional<PageHeading> of(ReadPage page) {
        for (TextLine line : page.lines()) {
            Optional<TextLine> country = country(line);
            if (country.isPresent()) {
                float top = country.get().baseline();
                float reach = country.get().size();
                return Optional.of(new PageHeading(country.get(), page.lines().stream()
                        .filter(other -> other.baseline() > top - 2 * reach && other.baseline() < top + DEPTH).toList()));
            }
        }
        return Optional.empty();
    }

    private static Optional<TextLine> country(TextLine line) {
        for (int from = 0; from < line.words().size(); from++) {
            TextLine rest = new TextLine(line.words().subList(from, line.words().size()));
            String letters = Folded.letters(rest.text());
            if (letters.equals(STATE) || letters.equals(PARTY)) {
                return Optional.of(rest);
            }
        }
        return Optional.empty();
    }

    /** The left column, lines from top to bottom; words of the date line, which may reach over, are left out. */
    List<TextLine> leftColumn() {
        List<TextLine> left = new ArrayList<>();
        for (TextLine line : lines) {
            Optional<TextLine> date = DateLine.in(line).map(DateLine::line);
            float end = Math.min(country.left(), date.map(TextLine::left).orElse(Float.MAX_VALUE));
            line.only(word -> word.left() < end - 1).filter(part -> standsAlone(part, line, end)).ifPresent(left::add);
        }
        return left;
    }

    /** Not the beginning of a line that runs over the whole page. */
    private boolean standsAlone(TextLine part, TextLine line, float end) {
        boolean besideCountry = line.baseline() < country.baseline() + 2.2f * country.size();
        return besideCountry || part.words().size() == line.words().size() && part.right() < end + part.size()
                || part.words().size() < line.words().size()
                        && line.words().get(part.words().size()).left() - part.right() > part.size();
    }

    Optional<ReferenceLine> reference() {
        return leftColumn().stream().flatMap(line -> ReferenceLine.in(line).stream()).findFirst()
                .or(() -> lines.stream().flatMap(line -> ReferenceLine.in(line).stream())
                        .filter(line -> line.notation().isPresent()).findFirst());
    }

    /** The line of place and date, which stands above the type and level with the number or nearly so. */
    Optional<DateLine> date() {
        float bottom = reference().map(found -> found.line().baseline() + 60).orElse(country.baseline() + 150);
        return lines.stream().filter(line -> line.baseline() > country.baseline() && line.baseline() < bottom)
                .flatMap(line -> DateLine.in(line).stream())
                .filter(date -> date.line().middle() > country.left() - 20).findFirst();
    }

    /**
     * Where the name of the type stands, if the paper has one: below number and date, over the whole width. The number
     * of a contract stands below its name.
     */
    List<TextLine> belowColumns(ReadPage page) {
        float number = reference().map(ReferenceLine::line).filter(line -> line.middle() < country.left())
                .map(TextLine::baseline).orElse(country.baseline() + 2 * country.size());
        float bottom = Math.max(number, date().map(found -> found.line().baseline()).orElse(number));
        return page.lines().stream().filter(line -> line.baseline() > bottom + 1).toList();
    }
}
