package vn.hoivan.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;

/** Small PDFs for tests, written by hand: A4 pages with lines of plain letters (no marks, the font is Helvetica). */
public final class PaperPdf {

    private final List<String> objects = new ArrayList<>();

    private PaperPdf() {
    }

    /** @param pages one text for each page; its lines are parted by line breaks */
    public static byte[] of(String... pages) {
        return new PaperPdf().write(pages);
    }

    private byte[] write(String... pages) {
        StringBuilder kids = new StringBuilder();
        for (int page = 0; page < pages.length; page++) {
            kids.append(4 + 2 * page).append(" 0 R ");
        }
        objects.add("<< /Type /Catalog /Pages 2 0 R >>");
        objects.add("<< /Type /Pages /Count " + pages.length + " /Kids [" + kids + "] >>");
        objects.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        for (int page = 0; page < pages.length; page++) {
            String content = content(pages[page]);
            objects.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents "
                    + (5 + 2 * page) + " 0 R >>");
            objects.add("<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream");
        }
        return assemble();
    }

    private static String content(String text) {
        StringBuilder content = new StringBuilder("BT /F 14 Tf 20 TL 72 760 Td\n");
        text.lines().forEach(line -> content.append('(')
                .append(line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")).append(") Tj T*\n"));
        return content.append("ET").toString();
    }

    private byte[] assemble() {
        StringBuilder file = new StringBuilder("%PDF-1.7\n");
        StringBuilder table = new StringBuilder("0000000000 65535 f \n");
        for (int number = 1; number <= objects.size(); number++) {
            table.append(String.format("%010d 00000 n \n", file.length()));
            file.append(number).append(" 0 obj\n").append(objects.get(number - 1)).append("\nendobj\n");
        }
        int start = file.length();
        file.append("xref\n0 ").append(objects.size() + 1).append('\n').append(table)
                .append("trailer\n<< /Size ").append(objects.size() + 1).append(" /Root 1 0 R >>\nstartxref\n")
                .append(start).append("\n%%EOF\n");
        return file.toString().getBytes(ISO_8859_1);
    }
}
