package vn.hoivan.review;

import java.util.Locale;

/** The comment table as it is printed. */
final class CommentSheet {

    private static final String[] WIDTHS = {"5%", "9%", "24%", "12%", "22%", "19%", "9%"};

    private final CommentColumns columns;

    CommentSheet(Locale locale) {
        this.columns = new CommentColumns(locale);
    }

    String html(CommentTable table) {
        StringBuilder html = new StringBuilder("<html><head><title>").append(XmlText.escaped(columns.title(table))).append("""
                </title><style>
                @page { size: A4 landscape; margin: 18mm 12mm; @bottom-center { content: counter(page) "/" counter(pages); font: 10pt Tinos } }
                body { font: 11pt Tinos } h1 { font-size: 15pt; text-align: center; margin: 0 0 1mm } p { text-align: center; margin: 0 0 4mm }
                table { width: 100%; table-layout: fixed; border-collapse: collapse; -fs-table-paginate: paginate }
                th, td { border: 0.5pt solid black; padding: 1mm; vertical-align: top; white-space: pre-wrap; word-wrap: break-word }
                th { text-align: center } tr { page-break-inside: avoid }
                </style></head><body><h1>""").append(XmlText.escaped(columns.title(table))).append("</h1><p>")
                .append(XmlText.escaped(table.meetingTitle())).append("</p><table><thead><tr>");
        for (int i = 0; i < WIDTHS.length; i++) {
            html.append("<th style=\"width: ").append(WIDTHS[i]).append("\">").append(XmlText.escaped(columns.heads().get(i))).append("</th>");
        }
        html.append("</tr></thead><tbody>");
        table.rows().forEach(row -> {
            html.append("<tr>");
            columns.cells(row).forEach(cell -> html.append("<td>").append(XmlText.escaped(cell)).append("</td>"));
            html.append("</tr>");
        });
        return html.append("</tbody></table></body></html>").toString();
    }
}
