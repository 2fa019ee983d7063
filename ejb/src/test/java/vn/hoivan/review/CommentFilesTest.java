package vn.hoivan.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.parsers.DocumentBuilderFactory;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import vn.hoivan.review.AnnotationRow.Someone;
import vn.hoivan.review.CommentRow.Answer;
import vn.hoivan.shared.Texts;
import vn.hoivan.worker.RenderHtml;
import vn.hoivan.worker.pdf.HtmlRendering;

class CommentFilesTest {

    private static final Instant AT = Instant.parse("2026-11-23T02:00:00Z");

    @TempDir
    Path folder;

    @Test
    void shouldWriteAWorkbookWithAFrozenHeadAndWrappedText() throws Exception {
        Map<String, Document> parts = workbook(table(row(3, "chỉ tiêu tăng trưởng", "Đề nghị nêu căn cứ", "Theo nghị quyết số 05")));
        List<String> texts = texts(parts);
        assertThat(texts).contains("Tổng hợp ý kiến: Tờ trình số 1", "Phiên họp thường kỳ", "Trang", "Nội dung được đánh dấu", "Ý kiến",
                "chỉ tiêu tăng trưởng", "Nguyễn Thị Đào", "Đề nghị nêu căn cứ", "Trần Văn Ước: Theo nghị quyết số 05", "Tô sáng", "09:00, 23/11/2026");
        Document sheet = parts.get("xl/worksheets/sheet1.xml");
        Element pane = (Element) sheet.getElementsByTagName("pane").item(0);
        assertThat(pane.getAttribute("state")).startsWith("frozen");
        assertThat(pane.getAttribute("topLeftCell")).isEqualTo("A5");
        assertThat(sheet.getElementsByTagName("col").getLength()).isGreaterThanOrEqualTo(7);
        assertThat(((Element) parts.get("xl/styles.xml").getElementsByTagName("cellXfs").item(0)).getElementsByTagName("alignment").getLength())
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://example.com\";\"x\")", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "<f>1</f>", "]]>&amp;", "123", "a\u0000\u0008b"})
    void shouldNeverTakeTypedTextForAFormula(String text) throws Exception {
        Map<String, Document> parts = workbook(table(row(1, text, text, text)));
        assertThat(parts.get("xl/worksheets/sheet1.xml").getElementsByTagName("f").getLength()).isZero();
        assertThat(texts(parts)).contains(XmlText.clean(text), "Trần Văn Ước: " + XmlText.clean(text));
    }

    @Test
    void shouldCutWhatNoCellCanHold() throws Exception {
        assertThat(texts(workbook(table(row(1, "q", "r", "x".repeat(40_000)))))).filteredOn(text -> text.endsWith("…")).singleElement()
                .satisfies(text -> assertThat(text).hasSize(32_767));
    }

    @Test
    void shouldPrintOnLandscapePagesThatAllBeginWithTheHead() throws Exception {
        List<CommentRow> rows = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            rows.add(row(i, "trích " + i, "Đề nghị <b>làm rõ</b> & bổ sung " + i, "đã tiếp thu " + i));
        }
        Path html = Files.writeString(folder.resolve("table.html"), new CommentSheet(Texts.VIETNAMESE).html(table(rows.toArray(CommentRow[]::new))));
        Path pdf = folder.resolve("table.pdf");
        new HtmlRendering().run(new RenderHtml(html.toString(), pdf.toString()));
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                assertThat(document.getPage(page - 1).getMediaBox().getWidth()).isGreaterThan(800);
                assertThat(textOf(document, page)).contains("Người góp ý", "Trả lời");
            }
            assertThat(textOf(document, 1)).contains("Tổng hợp ý kiến: Tờ trình số 1", "<b>làm", "Nguyễn Thị Đào");
        }
    }

    private static String textOf(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document).replaceAll("\\s+", " ");
    }

    private static CommentRow row(int page, String quote, String remark, String answer) {
        return new CommentRow(UUID.randomUUID(), page, AnnotationKind.HIGHLIGHT, quote, new Someone(UUID.randomUUID(), "Nguyễn Thị Đào"), remark,
                List.of(new Answer(new Someone(UUID.randomUUID(), "Trần Văn Ước"), answer, AT)), AT);
    }

    private static CommentTable table(CommentRow... rows) {
        return new CommentTable(UUID.randomUUID(), "Tờ trình số 1", 2, UUID.randomUUID(), "Phiên họp thường kỳ", List.of(rows));
    }

    private Map<String, Document> workbook(CommentTable table) throws Exception {
        Path file = folder.resolve("comments.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            new CommentWorkbook(Texts.VIETNAMESE).write(table, out);
        }
        Map<String, Document> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(), DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(zip.getInputStream(entry)));
            }
        }
        return parts;
    }

    private static List<String> texts(Map<String, Document> parts) {
        List<String> texts = new ArrayList<>();
        for (String part : List.of("xl/sharedStrings.xml", "xl/worksheets/sheet1.xml")) {
            NodeList nodes = parts.get(part).getElementsByTagName("t");
            for (int i = 0; i < nodes.getLength(); i++) {
                texts.add(nodes.item(i).getTextContent());
            }
        }
        return texts;
    }
}
