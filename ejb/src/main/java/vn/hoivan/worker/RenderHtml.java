package vn.hoivan.worker;

/**
 * Makes a PDF of an HTML file: registers, minutes, cover sheets. The HTML is well-formed XML in UTF-8, with CSS 2.1
 * and paged media; entities are numeric ({@code &#160;}). The one font is Tinos, by any name, in four faces. Nothing
 * outside of the file is read; pictures go in as {@code data:} URIs. Text that people typed must be escaped by who
 * writes the HTML. The least that makes a register:
 *
 * <pre>{@code
 * <html lang="vi">
 * <head>
 *   <title>Sổ đăng ký văn bản đến</title>
 *   <style>
 *     @page { size: A4 landscape; margin: 20mm 15mm;
 *             @bottom-center { content: counter(page) "/" counter(pages); font: 10pt Tinos } }
 *     @page :first { @bottom-center { content: none } }
 *     body { font: 12pt Tinos }
 *     table { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate }
 *     th, td { border: 0.5pt solid black; padding: 1mm; vertical-align: top }
 *     tr { page-break-inside: avoid }
 *   </style>
 * </head>
 * <body>
 *   <table>
 *     <thead><tr><th>Số đến</th><th>Trích yếu</th></tr></thead>
 *     <tbody><tr><td>05</td><td>Về việc tổ chức hội nghị</td></tr></tbody>
 *   </table>
 * </body>
 * </html>
 * }</pre>
 *
 * The {@code thead} comes again on each page. A4 portrait is the default size; the title becomes the PDF's.
 *
 * @param file   absolute path of the HTML
 * @param output absolute path of the PDF
 */
public record RenderHtml(String file, String output) {

    public static final OperationKey<RenderHtml, WrittenPdf> KEY = new OperationKey<>(
            "vn.hoivan.worker.pdf.HtmlRendering", RenderHtml.class, WrittenPdf.class);
}
