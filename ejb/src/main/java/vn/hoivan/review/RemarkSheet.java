package vn.hoivan.review;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.hoivan.shared.Texts;
import vn.hoivan.worker.ExportAnnotations.Mark;

/** What a copy cannot show on its pages, as it is printed behind them. */
final class RemarkSheet {

    private static final int[] WIDTHS = {6, 8, 27, 14, 33, 12};

    private final Locale locale;

    RemarkSheet(Locale locale) {
        this.locale = locale;
    }

    /** @param numbers as on the pages, by the id of the mark */
    String html(String title, List<MarkedNote> notes, Map<String, Integer> numbers) {
        PrintedTable sheet = new PrintedTable(say("remarks.title"), title, WIDTHS,
                Stream.of("remarks.number", "comments.page", "comments.quote", "remarks.author", "remarks.remark", "comments.at").map(this::say).toList());
        String paper = title;
        for (MarkedNote note : notes) {
            if (!note.paper().equals(paper)) {
                paper = note.paper();
                sheet.group(paper);
            }
            sheet.row(cells(note, numbers.get(note.mark().id())));
        }
        return sheet.html();
    }

    private List<String> cells(MarkedNote note, Integer number) {
        Mark mark = note.mark();
        String replies = mark.replies().stream().map(reply -> reply.author() + ": " + reply.text()).collect(Collectors.joining("\n"));
        String said = Stream.of(mark.text(), replies).filter(text -> text != null && !text.isBlank()).collect(Collectors.joining("\n"));
        return List.of(number == null ? "–" : number.toString(), note.placed() ? String.valueOf(mark.page()) : say("remarks.unplaced"),
                note.quote() == null ? "" : note.quote(), mark.author(), said, say("comments.moment", mark.created()));
    }

    private String say(String key, Object... arguments) {
        return Texts.get(locale, "review." + key, arguments);
    }
}
