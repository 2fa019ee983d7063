package vn.hoivan.worker.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The subject of an official letter: "V/v …", small and centred under the number. */
final class LetterSubject {

    private static final Pattern BEGIN = Pattern.compile("(?iu)(v\\s*/\\s*v\\b|về ).*");
    private static final Pattern SHORT = Pattern.compile("(?iu)^v\\s*/\\s*v\\s*[:.]?\\s*");
    private static final float LINE_GAP = 1.9f;

    private LetterSubject() {
    }

    /** @return the lines, empty where none begins as such a subject does */
    static List<TextLine> in(PageHeading heading) {
        List<TextLine> subject = new ArrayList<>();
        float below = heading.reference().map(found -> found.line().baseline()).orElse(Float.MAX_VALUE);
        for (TextLine line : heading.leftColumn()) {
            if (line.baseline() > below && !line.rule() && !belongs(line, subject)) {
                break;
            }
            if (line.baseline() > below && !line.rule()) {
                subject.add(line);
            }
        }
        return subject;
    }

    private static boolean belongs(TextLine line, List<TextLine> subject) {
        if (subject.isEmpty()) {
            return BEGIN.matcher(line.text()).matches();
        }
        TextLine previous = subject.get(subject.size() - 1);
        return line.baseline() - previous.baseline() < LINE_GAP * previous.size()
                && !Folded.toneless(line.text()).startsWith("KINH GƯI");
    }

    /** "V/v" is written out, as a register does. */
    static String spelled(String text) {
        return SHORT.matcher(text).replaceFirst("Về việc ");
    }
}
