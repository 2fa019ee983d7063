package vn.hoivan.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.hoivan.shared.Texts;
import vn.hoivan.worker.ExportAnnotations.Kind;
import vn.hoivan.worker.ExportAnnotations.Mark;
import vn.hoivan.worker.ExportAnnotations.Reply;
import vn.hoivan.worker.RenderHtml;
import vn.hoivan.worker.pdf.HtmlRendering;

class RemarkSheetTest {

    private static final Instant AT = Instant.parse("2026-11-23T02:00:00Z");
    private static final MarkedNote REMARK = note("a", Kind.HIGHLIGHT, 2, "Cần làm rõ <căn cứ> & nguồn vốn", "nguồn vốn", true);
    private static final MarkedNote SILENT = note("b", Kind.INK, 2, null, null, true);
    private static final MarkedNote WRITTEN = note("c", Kind.TEXT_BOX, 3, "Chữ trên trang", null, true);
    private static final MarkedNote ANSWERED = new MarkedNote(new Mark("d", Kind.STAMP, 3, "{}", "#e02020", 1, 1, "Đào", "Đồng ý", AT, AT,
            List.of(new Reply("r", "Trần Văn Ước", "Đã rõ", AT, AT))), "Tờ trình", null, true);
    private static final MarkedNote UNPLACED = note("e", Kind.UNDERLINE, 4, null, "câu đã bỏ", false);
    private static final MarkedPaper PAPER = new MarkedPaper("Tờ trình", "sha", List.of(REMARK, SILENT, WRITTEN, ANSWERED, UNPLACED));

    @TempDir
    Path folder;

    @Test
    void shouldTellOfAllThatThePagesCannotShowAndOfNothingElse() {
        assertThat(PAPER.besides(CopyForm.FLAT)).containsExactly(REMARK, ANSWERED, UNPLACED);
        assertThat(PAPER.besides(CopyForm.PDF)).as("readers show what annotations say").containsExactly(UNPLACED);
        assertThat(PAPER.besides(CopyForm.XFDF)).isEmpty();
        assertThat(PAPER.marks()).extracting(Mark::id).containsExactly("a", "b", "c", "d");
    }

    @Test
    void shouldNumberWhatStandsOnAPageInTheOrderItIsTold() {
        assertThat(MarkedPaper.numbers(PAPER.besides(CopyForm.FLAT))).isEqualTo(Map.of("a", 1, "d", 2));
    }

    @Test
    void shouldPrintNumberPageWordsRemarkAndReplies() throws Exception {
        List<MarkedNote> told = PAPER.besides(CopyForm.FLAT);
        Path html = Files.writeString(folder.resolve("notes.html"), new RemarkSheet(Texts.VIETNAMESE).html(PAPER.title(), told, MarkedPaper.numbers(told)));
        Path pdf = folder.resolve("notes.pdf");
        new HtmlRendering().run(new RenderHtml(html.toString(), pdf.toString()));
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " ")).contains("Ghi chú trên tài liệu", "Cần làm rõ <căn cứ> & nguồn vốn",
                    "Đồng ý", "Trần Văn Ước: Đã rõ", "Chưa đặt được", "câu đã bỏ", "23/11/2026").doesNotContain("Chữ trên trang");
        }
    }

    @Test
    void shouldSayOfWhichPaperOfAPackNotesAre() {
        MarkedPaper pack = new MarkedPaper("Phiên họp", "sha", List.of(REMARK, note("x", Kind.NOTE, 9, "a", null, true),
                new MarkedNote(note("y", Kind.NOTE, 12, "b", null, true).mark(), "Báo cáo", null, true)));
        String html = new RemarkSheet(Texts.ENGLISH).html(pack.title(), pack.notes(), MarkedPaper.numbers(pack.notes()));
        assertThat(html).containsOnlyOnce("\"6\">Tờ trình<").containsOnlyOnce("\"6\">Báo cáo<");
        assertThat(new RemarkSheet(Texts.ENGLISH).html(PAPER.title(), List.of(REMARK), Map.of("a", 1))).doesNotContain("colspan");
    }

    private static MarkedNote note(String id, Kind kind, int page, String text, String quote, boolean placed) {
        return new MarkedNote(new Mark(id, kind, page, "{}", "#e02020", 1, 1, "Đào", text, AT, AT, List.of()), "Tờ trình", quote, placed);
    }
}
