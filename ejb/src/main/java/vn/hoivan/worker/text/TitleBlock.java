package vn.hoivan.worker.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hoivan.documents.DocumentType;

/**
 * The name of the type, centred and in capitals under the two columns, and the subject below it.
 *
 * @param rest what follows the type on its own line ("BIÊN BẢN HỌP …"), else empty
 */
record TitleBlock(DocumentType type, TextLine line, String rest, List<TextLine> subject) {

    private static final List<DocumentType> LONGEST_FIRST = Arrays.stream(DocumentType.values())
            .filter(type -> !type.copy() && type != DocumentType.LETTER)
            .sorted(Comparator.comparingInt((DocumentType type) -> type.heading().length()).reversed()).toList();

    /** What never belongs to a subject, whatever its looks. */
    private static final Pattern AFTER_SUBJECT = Pattern.compile(
            "(?iu)(kính gửi|căn cứ|điều \\d|chương [ivx\\d]|phần (thứ|[ivx])|hôm nay|\\().*");

    private static final float CENTRED = 14;
    private static final float LINE_GAP = 2.2f;
    private static final float TITLE_GAP = 3.6f;
    private static final int MANY_LINES = 12;

    /** Looks in the lines below the two columns, from top to bottom, and stops where an address or a body begins. */
    static Optional<TitleBlock> in(List<TextLine> lines, String agency) {
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            if (AFTER_SUBJECT.matcher(line.text()).matches()) {
                return Optional.empty();
            }
            Optional<DocumentType> type = line.capitals() ? type(line.text()) : Optional.empty();
            if (type.isPresent()) {
                return Optional.of(of(type.get(), line, lines.subList(i + 1, lines.size()), agency));
            }
        }
        return Optional.empty();
    }

    private static TitleBlock of(DocumentType type, TextLine line, List<TextLine> below, String agency) {
        String name = Folded.letters(type.heading());
        String rest = Folded.letters(line.text()).equals(name) ? "" : line.words().stream()
                .skip(type.heading().split(" ").length).map(Word::text).reduce((a, b) -> a + " " + b).orElse("");
        return new TitleBlock(type, line, rest, subject(line, below, agency));
    }

    private static Optional<DocumentType> type(String text) {
        String letters = Folded.letters(text);
        String toneless = Folded.toneless(text);
        return LONGEST_FIRST.stream()
                .filter(type -> letters.equals(Folded.letters(type.heading()))
                        || toneless.startsWith(Folded.toneless(type.heading()) + " "))
                .findFirst();
    }

    private static List<TextLine> subject(TextLine title, List<TextLine> below, String agency) {
        List<TextLine> subject = new ArrayList<>();
        float margins = (float) below.stream().mapToDouble(TextLine::width).max().orElse(0);
        TextLine previous = title;
        for (TextLine line : below) {
            if (line.rule() && subject.isEmpty()) {
                continue;
            }
            if (subject.size() == MANY_LINES || !belongs(line, previous, subject, title)
                    || !agency.isEmpty() && Folded.letters(line.text()).endsWith(agency)
                    || subject.isEmpty() && !beginning(line, margins)) {
                break;
            }
            subject.add(line);
            previous = line;
        }
        return List.copyOf(subject);
    }

    /** A paper may go without a subject; a body that begins at once fills the line. */
    private static boolean beginning(TextLine line, float margins) {
        return line.bold() || line.capitals() || line.width() < 0.8f * margins;
    }

    private static boolean belongs(TextLine line, TextLine previous, List<TextLine> subject, TextLine title) {
        float gap = (line.baseline() - previous.baseline()) / line.size();
        return !line.rule() && gap < (subject.isEmpty() ? TITLE_GAP : LINE_GAP)
                && Math.abs(line.middle() - title.middle()) < CENTRED
                && !AFTER_SUBJECT.matcher(line.text()).matches() && ReferenceLine.in(line).isEmpty()
                && (subject.isEmpty() || sameLooks(line, subject.get(0)));
    }

    /** Subjects are bold as a rule; a further line that is not (a place, a year) stands clearly inside the margins. */
    private static boolean sameLooks(TextLine line, TextLine first) {
        boolean inside = line.width() < first.width() * 0.85f;
        return line.capitals() == first.capitals() && (line.bold() == first.bold() || first.bold() && inside);
    }
}
