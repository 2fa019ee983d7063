package vn.hoivan.worker.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.hoivan.worker.ProposedValue;

/**
 * The agency above the number: the bold lines, or what begins with the last word for a kind of agency. Where a
 * department names itself without its province, the agency above it tells the place.
 */
final class IssuingAgency {

    private static final Pattern BEGIN = Pattern.compile("(?iu)(ủy ban|uỷ ban|ubnd|hội đồng|hđnd|sở|bộ|cục|chi cục|tổng cục|"
            + "văn phòng|phòng|ban|thanh tra|trung tâm|trường|học viện|viện|kho bạc|ngân hàng|bảo hiểm|kiểm toán|"
            + "tòa án|toà án|viện kiểm sát|liên đoàn|đoàn|tỉnh ủy|thành ủy|huyện ủy|đảng ủy|công an|chính phủ|quốc hội|"
            + "thủ tướng|chủ tịch|công ty|tổng công ty|tập đoàn|bệnh viện|quận ủy|hội|mặt trận)\\b.*");

    private static final Pattern NEEDS_PLACE = Pattern.compile("(?iu)(sở|phòng|thanh tra|ban|trung tâm)\\s.*");
    private static final Pattern CONTINUED = Pattern.compile(".*(?iu)([-–,]|\\bvà|\\bcác)$");

    private static final double UNSURE = 0.6;

    private final List<TextLine> lines;

    private IssuingAgency(List<TextLine> lines) {
        this.lines = lines;
    }

    static IssuingAgency of(PageHeading heading) {
        List<TextLine> lines = new ArrayList<>();
        for (TextLine line : heading.leftColumn()) {
            if (ReferenceLine.in(line).isPresent() || !line.rule() && !line.capitals()) {
                break;
            }
            if (!line.rule()) {
                lines.add(line);
            }
        }
        return new IssuingAgency(lines);
    }

    /** For comparing lines of the body with it. */
    String letters() {
        return lines.isEmpty() ? "" : Folded.letters(text(lines.subList(begin(), lines.size())));
    }

    /**
     * @param body where the paper may write the name in running text itself
     * @return null where there is no agency above the number
     */
    ProposedValue value(RunningCase body) {
        if (lines.isEmpty()) {
            return null;
        }
        int begin = begin();
        AgencyName name = AgencyName.of(text(lines.subList(begin, lines.size())));
        AgencyName parent = AgencyName.of(text(lines.subList(0, Math.max(begin, 1))));
        String place = begin > 0 && name.place().isEmpty() ? placeOf(name, parent) : "";
        if (!name.certain() && body.met(name.text()).isPresent()) {
            return new ProposedValue(body.met(name.text()).get() + place, 0.9);
        }
        return new ProposedValue(name.text() + place, !name.certain() || begin > 0 && !mixed() ? UNSURE : place.isEmpty() ? 0.95 : 0.85);
    }

    private static String placeOf(AgencyName name, AgencyName parent) {
        if (name.text().equals("Văn phòng")) {
            return " " + parent.text();
        }
        return NEEDS_PLACE.matcher(name.text()).matches() && !parent.place().isEmpty() ? " " + parent.place() : "";
    }

    private int begin() {
        if (Folded.letters(lines.get(0).text()).equals("VĂNPHONG")) {
            return 0;
        }
        if (mixed() && lines.get(lines.size() - 1).bold()) {
            int begin = lines.size() - 1;
            while (lines.get(begin - 1).bold()) {
                begin--;
            }
            return begin;
        }
        for (int i = lines.size() - 1; i > 0; i--) {
            if (BEGIN.matcher(lines.get(i).text()).matches() && !CONTINUED.matcher(lines.get(i - 1).text()).matches()) {
                return i;
            }
        }
        return 0;
    }

    private boolean mixed() {
        return lines.stream().map(TextLine::bold).distinct().count() > 1;
    }

    private static String text(List<TextLine> lines) {
        return lines.stream().map(line -> line.text().toUpperCase(Locale.ROOT)).collect(Collectors.joining(" "));
    }
}
