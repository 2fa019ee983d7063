package vn.hoivan.review;

import java.util.List;

import vn.hoivan.worker.RenderHtml;

/** A table on A4 across as HTML for {@link RenderHtml}: its head comes again on each page. */
final class PrintedTable {

    private final StringBuilder html = new StringBuilder();
    private final int columns;

    /** @param widths of the columns, in percent */
    PrintedTable(String title, String subtitle, int[] widths, List<String> heads) {
        this.columns = widths.length;
        html.append("<html><head><title>").append(XmlText.escaped(title)).append("""
                </title><style>
                @page { size: A4 landscape; margin: 18mm 12mm; @bottom-center { content: counter(page) "/" counter(pages); font: 10pt Tinos } }
                body { font: 11pt Tinos } h1 { font-size: 15pt; text-align: center; margin: 0 0 1mm } p { text-align: center; margin: 0 0 4mm }
                table { width: 100%; table-layout: fixed; border-collapse: collapse; -fs-table-paginate: paginate }
                th, td { border: 0.5pt solid black; padding: 1mm; vertical-align: top; white-space: pre-wrap; word-wrap: break-word }
                th { text-align: center } tr { page-break-inside: avoid } .group { font-weight: bold; page-break-after: avoid }
                </style></head><body><h1>""").append(XmlText.escaped(title)).append("</h1><p>")
                .append(XmlText.escaped(subtitle)).append("</p><table><thead><tr>");
        for (int i = 0; i < widths.length; i++) {
            html.append("<th style=\"width: ").append(widths[i]).append("%\">").append(XmlText.escaped(heads.get(i))).append("</th>");
        }
        html.append("</tr></thead><tbody>");
    }

    /** What the rows below have in common. */
    void group(String text) {
        html.append("<tr><td class=\"group\" colspan=\"").append(columns).append("\">").append(XmlText.escaped(text)).append("</td></tr>");
    }

    void row(List<String> cells) {
        html.append("<tr>");
        cells.forEach(cell -> html.append("<td>").append(XmlText.escaped(cell)).append("</td>"));
        html.append("</tr>");
    }

    String html() {
        return html + "</tbody></table></body></html>";
    }
}
