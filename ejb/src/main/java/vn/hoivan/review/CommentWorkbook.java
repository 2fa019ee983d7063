package vn.hoivan.review;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The comment table as an XLSX file. What people have typed is text in it, never a formula. */
final class CommentWorkbook {

    private static final int[] WIDTHS = {8, 14, 40, 24, 50, 50, 18};
    private static final int HEAD = 3;

    /** What a cell may hold. */
    private static final int LONGEST = 32_767;

    private final CommentColumns columns;

    CommentWorkbook(Locale locale) {
        this.columns = new CommentColumns(locale);
    }

    void write(CommentTable table, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "HoiVan", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(columns.say("review.comments.sheet"));
            sheet.value(0, 0, columns.title(table));
            sheet.style(0, 0).bold().fontSize(14).set();
            sheet.value(1, 0, XmlText.clean(table.meetingTitle()));
            row(sheet, HEAD, columns.heads());
            sheet.range(HEAD, 0, HEAD, WIDTHS.length - 1).style().bold().fillColor("DFE4EA").wrapText(true).verticalAlignment("top")
                    .borderStyle("thin").set();
            int at = HEAD;
            for (CommentRow comment : table.rows()) {
                row(sheet, ++at, columns.cells(comment));
                sheet.value(at, 0, comment.page());
            }
            if (at > HEAD) {
                sheet.range(HEAD + 1, 0, at, WIDTHS.length - 1).style().wrapText(true).verticalAlignment("top").borderStyle("thin").set();
            }
            lay(sheet);
        }
    }

    private static void row(Worksheet sheet, int at, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            String text = cells.get(i);
            sheet.value(at, i, text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text);
        }
    }

    private static void lay(Worksheet sheet) {
        for (int i = 0; i < WIDTHS.length; i++) {
            sheet.width(i, WIDTHS[i]);
        }
        sheet.freezePane(0, HEAD + 1);
        sheet.repeatRows(HEAD);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }
}
