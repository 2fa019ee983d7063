package vn.hoivan.worker.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hoivan.documents.Secrecy;
import vn.hoivan.documents.Urgency;

/** The stamps of a heading: a piece of text that says nothing but the level. */
final class Stamps {

    private static final Map<String, Urgency> URGENCY = Map.of(
            Folded.letters("KHẨN"), Urgency.URGENT,
            Folded.letters("THƯỢNG KHẨN"), Urgency.VERY_URGENT,
            Folded.letters("HỎA TỐC"), Urgency.EXPRESS,
            Folded.letters("HỎA TỐC HẸN GIỜ"), Urgency.EXPRESS);

    private static final Map<String, Secrecy> SECRECY = Map.of(
            Folded.letters("MẬT"), Secrecy.CONFIDENTIAL,
            Folded.letters("TỐI MẬT"), Secrecy.SECRET,
            Folded.letters("TUYỆT MẬT"), Secrecy.TOP_SECRET);

    private Stamps() {
    }

    static Optional<Urgency> urgency(List<TextLine> lines) {
        return stamp(lines, URGENCY);
    }

    static Optional<Secrecy> secrecy(List<TextLine> lines) {
        return stamp(lines, SECRECY);
    }

    private static <L> Optional<L> stamp(List<TextLine> lines, Map<String, L> levels) {
        return lines.stream().flatMap(line -> line.pieces().stream()).filter(TextLine::capitals)
                .map(piece -> levels.get(Folded.letters(piece.text()))).filter(level -> level != null).findFirst();
    }
}
