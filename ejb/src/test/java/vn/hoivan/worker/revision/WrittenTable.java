package vn.hoivan.worker.revision;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A paper with a table as PDF, drawn cell after cell as word processors do: of a row that the end of a page breaks first
 * what of each cell is on that page, then what is left of each.
 */
final class WrittenTable {

    private static final float LEFT = 60;
    private static final float TOP = 740;
    private static final float PADDING = 5;

    private final float[] widths;
    private final List<String[]> rows = new ArrayList<>();
    private float size = 12;
    private int above;
    private int linesOnPage = 30;
    private boolean headRepeated;
    private boolean rowsWhole;
    private PDDocument document;
    private PDFont font;
    private PDPageContentStream content;
    private int line;

    /** @param widths of the columns in points */
    WrittenTable(float... widths) {
        this.widths = widths;
    }

    /** The first is the head. */
    WrittenTable rows(String[]... cells) {
        rows.addAll(List.of(cells));
        return this;
    }

    WrittenTable size(float value) {
        size = value;
        return this;
    }

    /** Lines of text over the table, which say the same in both versions where they are as many. */
    WrittenTable above(int lines) {
        above = lines;
        return this;
    }

    WrittenTable linesOnPage(int value) {
        linesOnPage = value;
        return this;
    }

    WrittenTable headRepeated() {
        headRepeated = true;
        return this;
    }

    /** No row is broken, those apart that are longer than a page. */
    WrittenTable rowsWhole() {
        rowsWhole = true;
        return this;
    }

    Path write(Path output) throws IOException {
        try (PDDocument open = new PDDocument(); InputStream tinos = WrittenTable.class.getResourceAsStream("/vn/hoivan/worker/fonts/Tinos-Regular.ttf")) {
            document = open;
            font = PDType0Font.load(document, tinos, true);
            beginPage();
            for (int i = 1; i <= above; i++) {
                show("Mục " + i + " của báo cáo nói về việc số " + i * 7 + " trong năm.", LEFT, line++);
            }
            for (String[] row : rows) {
                add(row);
            }
            endOfText();
            content.close();
            document.save(output.toFile());
        }
        return output;
    }

    private void endOfText() throws IOException {
        for (String text : List.of("Trên đây là toàn bộ nội dung của bảng tổng hợp, kính trình lãnh đạo xem xét.", "Nơi nhận: như trên; lưu văn thư.")) {
            if (line >= linesOnPage) {
                beginPage();
            }
            show(text, LEFT, line++);
        }
    }

    private void add(String[] row) throws IOException {
        List<List<String>> cells = cells(row);
        int height = height(cells);
        if (line >= linesOnPage || rowsWhole && line + height > linesOnPage && height <= linesOnPage) {
            turn(row);
        }
        for (int from = 0; from < height;) {
            int to = Math.min(height, from + linesOnPage - line);
            draw(cells, from, to);
            from = to;
            if (from < height) {
                turn(row);
            }
        }
    }

    private void turn(String[] row) throws IOException {
        beginPage();
        if (headRepeated && row != rows.get(0)) {
            List<List<String>> head = cells(rows.get(0));
            draw(head, 0, height(head));
        }
    }

    private void draw(List<List<String>> cells, int from, int to) throws IOException {
        float x = LEFT;
        for (int column = 0; column < widths.length; column++) {
            List<String> lines = cells.get(column);
            for (int i = from; i < Math.min(to, lines.size()); i++) {
                show(lines.get(i), x + PADDING, line + i - from);
            }
            x += widths[column];
        }
        line += to - from;
    }

    private List<List<String>> cells(String[] row) throws IOException {
        List<List<String>> cells = new ArrayList<>();
        for (int column = 0; column < widths.length; column++) {
            cells.add(wrap(row[column], widths[column] - 2 * PADDING));
        }
        return cells;
    }

    private static int height(List<List<String>> cells) {
        return cells.stream().mapToInt(List::size).max().orElse(0);
    }

    private List<String> wrap(String text, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        String open = "";
        for (String word : text.isEmpty() ? List.<String>of() : Stream.of(text.split(" ")).toList()) {
            String longer = open.isEmpty() ? word : open + " " + word;
            if (!open.isEmpty() && font.getStringWidth(longer) / 1000 * size > width) {
                lines.add(open);
                open = word;
            } else {
                open = longer;
            }
        }
        if (!open.isEmpty()) {
            lines.add(open);
        }
        return lines;
    }

    private void beginPage() throws IOException {
        if (content != null) {
            content.close();
        }
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        content = new PDPageContentStream(document, page);
        line = 0;
        show(String.valueOf(document.getNumberOfPages()), 300, -4);
    }

    private void show(String text, float x, int atLine) throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, TOP - 1.35f * size * atLine);
        content.showText(text);
        content.endText();
    }
}
