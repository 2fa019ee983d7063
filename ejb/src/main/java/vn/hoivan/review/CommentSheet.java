package vn.hoivan.review;

import java.util.Locale;

/** The comment table as it is printed. */
final class CommentSheet {

    private static final int[] WIDTHS = {5, 9, 22, 12, 21, 19, 12};

    private final CommentColumns columns;

    CommentSheet(Locale locale) {
        this.columns = new CommentColumns(locale);
    }

    String html(CommentTable table) {
        PrintedTable sheet = new PrintedTable(columns.title(table), table.meetingTitle(), WIDTHS, columns.heads());
        table.rows().forEach(row -> sheet.row(columns.cells(row)));
        return sheet.html();
    }
}
