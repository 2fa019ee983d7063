package vn.hoivan.documents;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A register as it is printed, signed for and bound: the columns of Decree 30/2020/NĐ-CP, Appendix IV. */
final class RegisterSheet {

    static final List<String> INCOMING = List.of("Ngày đến", "Số đến", "Tác giả", "Số, ký hiệu", "Ngày tháng",
            "Tên loại và trích yếu nội dung văn bản", "Đơn vị hoặc người nhận", "Ngày chuyển", "Ký nhận", "Ghi chú");
    static final List<String> OUTGOING = List.of("Số, ký hiệu văn bản", "Ngày tháng văn bản",
            "Tên loại và trích yếu nội dung văn bản", "Người ký", "Nơi nhận văn bản", "Đơn vị, người nhận bản lưu",
            "Số lượng bản", "Ngày chuyển", "Ký nhận", "Ghi chú");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final StringBuilder html = new StringBuilder();

    RegisterSheet(String agency, String title, LocalDate from, LocalDate to, List<String> columns) {
        html.append("<html lang=\"vi\"><head><title>").append(escape(title)).append("""
                </title><style>
                @page { size: A4 landscape; margin: 18mm 12mm; @bottom-center { content: counter(page) "/" counter(pages); font: 10pt Tinos } }
                body { font: 11pt Tinos } h1 { font-size: 15pt; text-align: center; margin: 0 0 1mm } p { text-align: center; margin: 0 0 3mm }
                table { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate }
                th, td { border: 0.5pt solid black; padding: 1mm; vertical-align: top } th { text-align: center }
                tr { page-break-inside: avoid } .void { text-decoration: line-through } .n { font-size: 9pt; text-align: center }
                </style></head><body>""").append("<p>").append(escape(agency.toUpperCase(java.util.Locale.ROOT)))
                .append("</p><h1>").append(escape(title)).append("</h1><p>Từ ngày ").append(day(from)).append(" đến ngày ")
                .append(day(to)).append("</p><table><thead><tr>");
        columns.forEach(column -> html.append("<th>").append(escape(column)).append("</th>"));
        html.append("</tr><tr>");
        for (int i = 1; i <= columns.size(); i++) {
            html.append("<th class=\"n\">(").append(i).append(")</th>");
        }
        html.append("</tr></thead><tbody>");
    }

    /** @param voided strikes all cells but the last, which says why */
    void row(boolean voided, Object... cells) {
        html.append("<tr>");
        for (int i = 0; i < cells.length; i++) {
            html.append(voided && i < cells.length - 1 ? "<td class=\"void\">" : "<td>").append(escape(text(cells[i]))).append("</td>");
        }
        html.append("</tr>");
    }

    String finish() {
        return html.append("</tbody></table></body></html>").toString();
    }

    private static String text(Object cell) {
        return cell == null ? "" : cell instanceof LocalDate date ? day(date) : cell.toString();
    }

    private static String day(LocalDate date) {
        return DAY.format(date);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
    }
}
