package vn.hoivan.worker.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoivan.worker.pdf.PackFixture.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.hoivan.worker.AssembledPack;
import vn.hoivan.worker.AssembledPack.Placed;
import vn.hoivan.worker.Refusal.Reason;

class PackAssemblingTest {

    @TempDir
    Path folder;

    @Test
    void shouldPutEachPaperAtItsItem() throws Exception {
        AssembledPack pack = assemble(new PackFixture()
                .item("Tình hình kinh tế", paper("Báo cáo", file("bc", 3)), paper("Phụ lục", file("pl", 2)))
                .item("Ý kiến khác").item("Đầu tư công", paper("Tờ trình", file("tt", 1))));
        assertThat(pack.papers()).containsExactly(new Placed(3, 3, null), new Placed(6, 2, null),
                new Placed(8, 1, null));
        assertThat(pack.pdf().pages()).isEqualTo(8);
        assertThat(text(1)).contains("Phiên họp thường kỳ tháng 11", "Phòng họp số 1", "Tài liệu của bà Nguyễn Thị Đào");
        assertThat(text(2)).contains("Chương trình họp", "Đầu tư công", "Trình bày: Sở Tài chính · 15 phút");
        assertThat(text(3)).contains("bc 1");
        assertThat(text(7)).contains("pl 2");
        assertThat(text(8)).contains("tt 1");
    }

    @Test
    void shouldNumberEveryPageButTheCover() throws Exception {
        assemble(new PackFixture().item("Một", paper("Báo cáo", file("bc", 3))));
        assertThat(text(1)).doesNotContain("1/5");
        for (int page = 2; page <= 5; page++) {
            assertThat(text(page)).containsOnlyOnce(page + "/5").containsOnlyOnce("Tài liệu của bà Nguyễn Thị Đào");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void shouldNumberAtTheFootAsItIsRead(int rotation) throws Exception {
        try (PdfFixture fixture = PdfFixture.document().page("", new PDRectangle(50, 60, 500, 700), rotation)) {
            fixture.pdf().getPage(0).setCropBox(new PDRectangle(100, 110, 400, 600));
            assemble(new PackFixture().item("Một", paper("Quay", fixture.save(folder.resolve("turned.pdf")))));
        }
        List<TextPosition> glyphs = glyphs(3);
        float width = rotation % 180 == 0 ? 400 : 600;
        float height = rotation % 180 == 0 ? 600 : 400;
        assertThat(glyphs).isNotEmpty().allSatisfy(glyph -> {
            assertThat(glyph.getDir()).isEqualTo(rotation);
            assertThat(glyph.getX()).isBetween(19f, width - 19);
            assertThat(glyph.getY()).isBetween(height - 25, height);
        });
    }

    @Test
    void shouldLinkTheAgendaToThePapers() throws Exception {
        AssembledPack pack = assemble(new PackFixture()
                .item("Một", paper("Báo cáo", file("bc", 3)), paper("Phụ lục", file("pl", 2)))
                .item("Hai", paper("Tờ trình", file("tt", 1))));
        try (PDDocument document = open()) {
            List<Integer> targets = new ArrayList<>();
            for (PDAnnotation annotation : document.getPage(1).getAnnotations()) {
                targets.add(((PDPageDestination) ((PDAnnotationLink) annotation).getDestination()).retrievePageNumber() + 1);
                assertThat(annotation.isPrinted()).isTrue();
            }
            assertThat(targets).isEqualTo(pack.papers().stream().map(Placed::firstPage).toList());
        }
        assertThat(text(2)).containsPattern("Báo cáo\\W*3").containsPattern("Tờ trình\\W*8");
    }

    @Test
    void shouldBookmarkItemsAndPapers() throws Exception {
        assemble(new PackFixture().item("Kinh tế", paper("Báo cáo", file("bc", 1)), paper("Phụ lục", file("pl", 1)))
                .item("Việc khác"));
        try (PDDocument document = open()) {
            PDOutlineNode outline = document.getDocumentCatalog().getDocumentOutline();
            assertThat(titles(outline)).containsExactly("Chương trình họp", "1. Kinh tế", "2. Việc khác");
            PDOutlineItem item = outline.getFirstChild().getNextSibling();
            assertThat(titles(item)).containsExactly("Báo cáo", "Phụ lục");
            assertThat(document.getPages().indexOf(item.getLastChild().findDestinationPage(document))).isEqualTo(3);
        }
    }

    @Test
    void shouldLeaveANoticeForAPaperThatCannotBeRead() throws Exception {
        byte[] whole = Files.readAllBytes(file("tệp", 5));
        Path cut = Files.write(folder.resolve("cut.pdf"), Arrays.copyOf(whole, whole.length / 2));
        Path locked = PdfFixture.document().page("").saveWithPassword(folder.resolve("locked.pdf"), "x");
        AssembledPack pack = assemble(new PackFixture().item("Một", paper("Hỏng", cut), paper("Khóa", locked),
                paper("Thiếu", null), paper("Mất", folder.resolve("gone.pdf")), paper("Lành", file("lành", 1))));
        assertThat(pack.papers()).extracting(Placed::unavailable).containsExactly(Reason.DAMAGED,
                Reason.PASSWORD_PROTECTED, Reason.EMPTY, Reason.FAILED, null);
        assertThat(pack.papers()).extracting(Placed::pages).containsOnly(1);
        assertThat(text(3)).contains("Hỏng", "Không đưa được tài liệu này vào tập tài liệu.", "Tệp bị hỏng.");
        assertThat(text(7)).contains("lành 1");
    }

    @Test
    void shouldBreakALongAgendaAndStillGiveTheRightPages() throws Exception {
        PackFixture fixture = new PackFixture();
        Path file = file("tài liệu", 2);
        for (int i = 1; i <= 30; i++) {
            fixture.item("Một nội dung có tên dài đến nỗi phải xuống dòng trong chương trình họp, lần thứ " + i,
                    paper("Báo cáo " + i, file), paper("Tờ trình " + i, file));
        }
        AssembledPack pack = assemble(fixture);
        int front = pack.papers().get(0).firstPage() - 1;
        assertThat(front).isGreaterThan(3);
        assertThat(pack.pdf().pages()).isEqualTo(front + 120);
        StringBuilder agenda = new StringBuilder();
        for (int page = 2; page <= front; page++) {
            agenda.append(text(page));
        }
        for (int i = 1; i <= 30; i++) {
            assertThat(agenda).containsPattern("Báo cáo " + i + "\\D*?" + pack.papers().get(2 * i - 2).firstPage());
        }
    }

    @Test
    void shouldShowNumbersOfSignaturesAndHoldNoSignatures() throws Exception {
        Path signed = PdfFixture.document().page("Số:").signatureShowing("2858", new PDRectangle(100, 700, 90, 20))
                .save(folder.resolve("signed.pdf"));
        assemble(new PackFixture().item("Một", paper("Quyết định", signed)));
        assertThat(text(3)).contains("2858");
        try (PDDocument document = open()) {
            assertThat(document.getDocumentCatalog().getAcroForm()).isNull();
        }
    }

    @Test
    void shouldKeepLinksWithinAPaperApartFromThoseOfOthers() throws Exception {
        assemble(new PackFixture().item("Một", paper("A", named("a.pdf")), paper("B", named("b.pdf"))));
        try (PDDocument document = open()) {
            for (int first : new int[] {2, 4}) {
                PDAnnotationLink link = (PDAnnotationLink) document.getPage(first).getAnnotations().get(0);
                assertThat(((PDPageDestination) link.getDestination()).retrievePageNumber()).isEqualTo(first + 1);
            }
            assertThat(document.getDocumentCatalog().getNames()).isNull();
        }
    }

    @Test
    void shouldBalanceThePageTreeAndHoldNoPageTwice() throws Exception {
        assemble(new PackFixture().item("Một", paper("Dài", file("dài", 100))));
        try (PDDocument document = open()) {
            assertThat(document.getPages().getCOSObject().getCOSArray(COSName.KIDS).size()).isEqualTo(4);
            long pages = document.getDocument().getXrefTable().keySet().stream()
                    .map(key -> document.getDocument().getObjectFromPool(key).getObject())
                    .filter(object -> object instanceof COSDictionary dictionary
                            && COSName.PAGE.equals(dictionary.getCOSName(COSName.TYPE)))
                    .count();
            assertThat(pages).isEqualTo(102);
        }
    }

    @Test
    void shouldPassOverLettersThatNoFontHas() throws Exception {
        assemble(new PackFixture().item("Xong ☐ 中 việc\nxuống dòng", paper("✓ Đạt", file("bc", 1))));
        assertThat(text(2)).contains("Xong").contains("việc").contains("Đạt");
    }

    /** A document whose first page links by the name "section.1" to its second. */
    private Path named(String name) {
        return PdfFixture.raw(folder.resolve(name),
                "<< /Type /Catalog /Pages 2 0 R /Names << /Dests << /Names [(section.1) [4 0 R /Fit]] >> >> >>",
                "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 /MediaBox [0 0 300 300] >>",
                "<< /Type /Page /Parent 2 0 R /Annots [5 0 R] >>", "<< /Type /Page /Parent 2 0 R >>",
                "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /Dest (section.1) >>");
    }

    private AssembledPack assemble(PackFixture fixture) throws IOException {
        return new PackAssembling().run(fixture.to(output()));
    }

    private Path file(String text, int pages) {
        return PdfFixture.document().pages(pages, text).save(folder.resolve(text + ".pdf"));
    }

    private static List<String> titles(PDOutlineNode node) {
        List<String> titles = new ArrayList<>();
        node.children().forEach(child -> titles.add(child.getTitle()));
        return titles;
    }

    private String text(int page) throws IOException {
        try (PDDocument document = open()) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        }
    }

    private List<TextPosition> glyphs(int page) throws IOException {
        List<TextPosition> glyphs = new ArrayList<>();
        try (PDDocument document = open()) {
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    glyphs.add(text);
                }
            };
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            stripper.getText(document);
        }
        return glyphs;
    }

    private PDDocument open() throws IOException {
        return Loader.loadPDF(output().toFile());
    }

    private Path output() {
        return folder.resolve("pack.pdf");
    }
}
