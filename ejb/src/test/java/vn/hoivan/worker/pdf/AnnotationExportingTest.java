package vn.hoivan.worker.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationMarkup;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.hoivan.worker.ExportAnnotations;
import vn.hoivan.worker.ExportAnnotations.Kind;
import vn.hoivan.worker.ExportAnnotations.Mark;
import vn.hoivan.worker.ExportAnnotations.Reply;
import vn.hoivan.worker.ExportedAnnotations;

class AnnotationExportingTest {

    private static final Instant CREATED = Instant.parse("2026-11-23T02:00:00Z");
    private static final Instant UPDATED = Instant.parse("2026-11-24T02:00:00Z");
    private static final String QUAD = "{\"quads\":[[100,120,200,120,100,100,200,100]]}";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "HIGHLIGHT|Highlight|{\"quads\":[[100,120,200,120,100,100,200,100]]}",
            "UNDERLINE|Underline|{\"quads\":[[100,120,200,120,100,100,200,100],[100,90,150,90,100,70,150,70]]}",
            "STRIKE_OUT|StrikeOut|{\"quads\":[[100,120,200,120,100,100,200,100]]}",
            "INK|Ink|{\"strokes\":[[100,100,150,120,200,100],[100,90,200,90]],\"pressures\":[[0.2,1,0.5],[0.4]]}",
            "INK|Ink|{\"strokes\":[[150,100]],\"pressures\":[]}",
            "STAMP|Stamp|{\"rect\":[100,90,120,40]}",
            "NOTE|Text|{\"point\":[150,110]}",
            "TEXT_BOX|FreeText|{\"rect\":[100,90,120,40]}",
            "ARROW|Line|{\"line\":[100,100,200,120]}",
            "BOX|Square|{\"rect\":[100,90,100,30]}"})
    void shouldDrawEveryKindInItsPlace(Kind kind, String subtype, String geometry) throws Exception {
        ExportedAnnotations exported = export(PdfFixture.document().page("").save(source()),
                mark(kind, geometry, "Đã sửa số 05"));
        assertThat(exported.skipped()).isEmpty();
        try (PDDocument document = Loader.loadPDF(output().toFile())) {
            PDAnnotation annotation = document.getPage(0).getAnnotations().get(0);
            assertThat(annotation.getSubtype()).isEqualTo(subtype);
            assertThat(annotation.isPrinted()).isTrue();
            assertThat(annotation.getNormalAppearanceStream()).isNotNull();
            assertThat(colouredPixels(document, annotation.getRectangle())).isPositive();
            assertThat(colouredPixels(document, new PDRectangle(300, 300, 200, 200))).isZero();
        }
    }

    @Test
    void shouldSayWhoMarkedWhatAndWhen() throws Exception {
        export(PdfFixture.document().page("").save(source()), mark(Kind.HIGHLIGHT, QUAD, "Cần làm rõ"));
        try (PDDocument document = Loader.loadPDF(output().toFile())) {
            PDAnnotationMarkup annotation = (PDAnnotationMarkup) document.getPage(0).getAnnotations().get(0);
            assertThat(annotation.getTitlePopup()).isEqualTo("Nguyễn Thị Đào");
            assertThat(annotation.getContents()).isEqualTo("Cần làm rõ");
            assertThat(annotation.getAnnotationName()).isEqualTo("m1");
            assertThat(annotation.getCreationDate().toInstant()).isEqualTo(CREATED);
        }
    }

    @Test
    void shouldWriteVietnameseInATextBox() throws Exception {
        export(PdfFixture.document().page("").save(source()),
                mark(Kind.TEXT_BOX, "{\"rect\":[100,300,60,10]}", "Đồng ý phương án ưu đãi ☐\ndòng hai"));
        try (PDDocument document = Loader.loadPDF(output().toFile())) {
            burnIn(document);
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("Đồng ý phương án ưu đãi dòng hai");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void shouldWriteUprightOnATurnedPage(int rotation) throws Exception {
        export(PdfFixture.document().page("", PDRectangle.A4, rotation).save(source()),
                mark(Kind.TEXT_BOX, "{\"rect\":[100,300,150,150]}", "Đứng"));
        try (PDDocument document = Loader.loadPDF(output().toFile())) {
            PDAnnotation annotation = document.getPage(0).getAnnotations().get(0);
            burnIn(document);
            float[] direction = new float[1];
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    direction[0] = text.getDir();
                }
            }.getText(document);
            assertThat(direction[0]).isEqualTo(rotation);
            assertThat(annotation.getRectangle().getWidth()).isEqualTo(150);
        }
    }

    @Test
    void shouldKeepAnnotationsThatWereThereAndBurnInSignatures() throws Exception {
        Path file = PdfFixture.document().page("Số:").signatureShowing("2858", new PDRectangle(100, 700, 90, 20))
                .save(source());
        export(file, mark(Kind.HIGHLIGHT, QUAD, null));
        try (PDDocument document = Loader.loadPDF(output().toFile())) {
            assertThat(new PDFTextStripper().getText(document)).contains("2858");
            assertThat(document.getPage(0).getAnnotations()).hasSize(1);
        }
    }

    @Test
    void shouldNameMarksThatMakeNoSenseAndWriteTheOthers() throws Exception {
        ExportedAnnotations exported = new AnnotationExporting().run(new ExportAnnotations(
                PdfFixture.document().page("").save(source()).toString(),
                List.of(mark("far", Kind.BOX, 1, "{\"rect\":[1e30,0,1,1]}", "#ff0000"),
                        mark("odd", Kind.HIGHLIGHT, 1, "{\"quads\":[[1,2,3]]}", "#ff0000"),
                        mark("none", Kind.INK, 1, "{}", "#ff0000"),
                        mark("json", Kind.INK, 1, "[", "#ff0000"),
                        mark("page", Kind.HIGHLIGHT, 2, QUAD, "#ff0000"),
                        mark("colour", Kind.HIGHLIGHT, 1, QUAD, "red"),
                        mark("good", Kind.HIGHLIGHT, 1, QUAD, "#ff0000")), false, Map.of(), null,
                output().toString()));
        assertThat(exported.skipped()).containsExactly("far", "odd", "none", "json", "page", "colour");
        try (PDDocument document = Loader.loadPDF(output().toFile())) {
            assertThat(document.getPage(0).getAnnotations()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void shouldWriteTheWordsOfAStampUprightInItsFrame(int rotation) throws Exception {
        export(PdfFixture.document().page("", PDRectangle.A4, rotation).save(source()),
                mark(Kind.STAMP, "{\"rect\":[100,300,150,150]}", "Đồng ý trình Ủy ban nhân dân tỉnh xem xét"));
        try (PDDocument document = Loader.loadPDF(output().toFile())) {
            burnIn(document);
            List<TextPosition> letters = new ArrayList<>();
            String text = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    letters.add(text);
                    super.processTextPosition(text);
                }
            }.getText(document);
            assertThat(text.replaceAll("\\s+", " ")).contains("Đồng ý trình Ủy ban nhân dân tỉnh xem xét");
            assertThat(letters).allSatisfy(letter -> {
                assertThat(letter.getDir()).isEqualTo(rotation);
                assertThat(letter.getTextMatrix().getTranslateX()).isBetween(100f, 250f);
                assertThat(letter.getTextMatrix().getTranslateY()).isBetween(300f, 450f);
            });
        }
    }

    @Test
    void shouldDrawAStrokeAsWideAsThePenWasPressed() throws Exception {
        export(PdfFixture.document().page("").save(source()), mark(Kind.INK,
                "{\"strokes\":[[100,100,200,100],[100,150,200,150],[100,200,200,200]],\"pressures\":[[1,1],[0,0]]}", null, 10));
        try (PDDocument document = Loader.loadPDF(output().toFile())) {
            assertThat(thickness(document, 100)).isBetween(15L, 17L);
            assertThat(thickness(document, 150)).isBetween(3L, 5L);
            assertThat(thickness(document, 200)).isBetween(9L, 11L);
            COSArray strokes = document.getPage(0).getAnnotations().get(0).getCOSObject().getCOSArray(COSName.getPDFName("InkList"));
            assertThat(strokes.size()).isEqualTo(3);
        }
    }

    private static long thickness(PDDocument document, int height) throws IOException {
        return colouredPixels(document, new PDRectangle(150, height - 20, 1, 40));
    }

    @Test
    void shouldHangRepliesUnderTheirNoteUnseenOnThePage() throws Exception {
        Mark note = mark(Kind.NOTE, "{\"point\":[150,110]}", "Số liệu này lấy ở đâu?");
        Mark answered = new Mark(note.id(), note.kind(), 1, note.geometry(), note.colour(), 2, 1, note.author(), note.text(), CREATED, UPDATED,
                List.of(new Reply("r1", "Trần Văn Ước", "Theo báo cáo quý III", UPDATED, UPDATED)));
        export(PdfFixture.document().page("").save(source()), answered);
        try (PDDocument document = Loader.loadPDF(output().toFile())) {
            List<PDAnnotation> annotations = document.getPage(0).getAnnotations();
            PDAnnotationMarkup reply = (PDAnnotationMarkup) annotations.get(1);
            assertThat(annotations).hasSize(2);
            assertThat(reply.getSubtype()).isEqualTo("Text");
            assertThat(reply.getInReplyTo().getAnnotationName()).isEqualTo("m1");
            assertThat(reply.getTitlePopup()).isEqualTo("Trần Văn Ước");
            assertThat(reply.getContents()).isEqualTo("Theo báo cáo quý III");
            assertThat(reply.getCreationDate().toInstant()).isEqualTo(UPDATED);
            assertThat(reply.isHidden()).isTrue();
        }
    }

    @Test
    void shouldMakeEveryKindPartOfThePageAndLeaveItsLinks() throws Exception {
        Path file = PdfFixture.document().page("Nội dung của trang").page("Trang hai").link("https://example.com/").save(source());
        List<Mark> marks = List.of(mark(Kind.HIGHLIGHT, QUAD, null), mark(Kind.UNDERLINE, "{\"quads\":[[100,190,200,190,100,170,200,170]]}", null),
                mark(Kind.INK, "{\"strokes\":[[300,100,350,120]],\"pressures\":[[0.5,0.6]]}", null),
                mark(Kind.INK, "{\"strokes\":[[300,200,350,220]]}", null), mark(Kind.NOTE, "{\"point\":[420,110]}", "Hỏi"),
                mark(Kind.TEXT_BOX, "{\"rect\":[100,300,160,40]}", "Đề nghị sửa"), mark(Kind.STAMP, "{\"rect\":[300,300,160,40]}", "Đã duyệt"),
                mark(Kind.ARROW, "{\"line\":[100,400,200,420]}", null), mark(Kind.BOX, "{\"rect\":[300,400,100,30]}", null));
        export(file, marks, false);
        long[] shown;
        try (PDDocument document = Loader.loadPDF(output().toFile())) {
            assertThat(document.getPage(0).getAnnotations()).hasSize(marks.size());
            shown = colours(document);
        }
        assertThat(export(file, marks, true).skipped()).isEmpty();
        try (PDDocument document = Loader.loadPDF(output().toFile())) {
            assertThat(document.getPage(0).getAnnotations()).isEmpty();
            assertThat(document.getPage(1).getAnnotations()).singleElement().isInstanceOf(PDAnnotationLink.class);
            assertThat(colours(document)).isEqualTo(shown);
            assertThat(new PDFTextStripper().getText(document)).contains("Nội dung của trang", "Đề nghị sửa", "Đã duyệt", "Trang hai");
        }
    }

    private static long[] colours(PDDocument document) throws IOException {
        return IntStream.range(0, 20).mapToLong(at -> {
            try {
                return colouredPixels(document, new PDRectangle(at % 5 * 100, at / 5 * 150, 100, 150));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).toArray();
    }

    @Test
    void shouldShowVietnameseInPopplerToo() throws Exception {
        assumeTrue(Poppler.isHere(), "poppler is not installed");
        Path file = PdfFixture.document().page("").save(source());
        List<Mark> marks = List.of(mark(Kind.TEXT_BOX, "{\"rect\":[100,300,160,40]}", "Đồng ý phương án ưu đãi"),
                mark(Kind.STAMP, "{\"rect\":[300,300,160,40]}", "Đã duyệt"));
        export(file, marks, true);
        assertThat(Poppler.text(output())).contains("Đồng ý phương án ưu đãi", "Đã duyệt");
        BufferedImage flat = Poppler.picture(output());
        export(file, marks, false);
        BufferedImage annotated = Poppler.picture(output());
        for (int[] place : new int[][] {{100, 300, 160, 40}, {300, 300, 160, 40}}) {
            PDRectangle box = new PDRectangle(place[0], place[1], place[2], place[3]);
            assertThat(colouredPixels(annotated, box)).isGreaterThan(200).isEqualTo(colouredPixels(flat, box));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void shouldNumberMarksUprightAndWithinThePageAndPutRemarksBehindIt(int rotation) throws Exception {
        Path file = PdfFixture.document().page("", PDRectangle.A4, rotation).save(source());
        Path remarks = PdfFixture.document().page("Ghi chú số 12").save(folder.resolve("remarks.pdf"));
        List<Mark> marks = List.of(mark("words", Kind.HIGHLIGHT, 1, QUAD, "#ffe066"), mark("edge", Kind.BOX, 1, "{\"rect\":[540,820,60,30]}", "#e02020"),
                mark("corner", Kind.NOTE, 1, "{\"point\":[2,2]}", "#e02020"), mark("silent", Kind.BOX, 1, "{\"rect\":[300,300,60,30]}", "#e02020"));
        new AnnotationExporting().run(new ExportAnnotations(file.toString(), marks, true, Map.of("words", 12, "edge", 34, "corner", 56),
                remarks.toString(), output().toString()));
        try (PDDocument document = Loader.loadPDF(output().toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            PDRectangle page = document.getPage(0).getCropBox();
            StringBuilder digits = new StringBuilder();
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    if (getCurrentPageNo() == 1) {
                        digits.append(text.getUnicode());
                        assertThat(text.getDir()).isEqualTo(rotation);
                        assertThat(page.contains(text.getTextMatrix().getTranslateX(), text.getTextMatrix().getTranslateY())).isTrue();
                    }
                }
            }.getText(document);
            assertThat(digits.toString()).isEqualTo("123456");
            PDFTextStripper last = new PDFTextStripper();
            last.setStartPage(2);
            assertThat(last.getText(document)).contains("Ghi chú số 12");
        }
    }

    @Test
    void shouldNumberNothingThatOtherReadersShow() throws Exception {
        Path file = PdfFixture.document().page("").save(source());
        new AnnotationExporting().run(new ExportAnnotations(file.toString(), List.of(mark(Kind.HIGHLIGHT, QUAD, "a")), false, Map.of("m1", 1), null,
                output().toString()));
        try (PDDocument document = Loader.loadPDF(output().toFile())) {
            assertThat(document.getPage(0).getAnnotations()).hasSize(1);
        }
    }

    private ExportedAnnotations export(Path file, List<Mark> marks, boolean flat) throws Exception {
        return new AnnotationExporting().run(new ExportAnnotations(file.toString(), marks, flat, Map.of(), null, output().toString()));
    }

    private ExportedAnnotations export(Path file, Mark mark) throws Exception {
        return new AnnotationExporting()
                .run(new ExportAnnotations(file.toString(), List.of(mark), false, Map.of(), null, output().toString()));
    }

    private static Mark mark(Kind kind, String geometry, String text) {
        return mark(kind, geometry, text, 2);
    }

    private static Mark mark(Kind kind, String geometry, String text, float width) {
        return new Mark("m1", kind, 1, geometry, "#e02020", width, 1, "Nguyễn Thị Đào", text, CREATED, UPDATED, List.of());
    }

    private static Mark mark(String id, Kind kind, int page, String geometry, String colour) {
        return new Mark(id, kind, page, geometry, colour, 2, 1, "Đào", null, CREATED, UPDATED, List.of());
    }

    /** So that a text stripper sees what the annotations say. */
    private static void burnIn(PDDocument document) throws IOException {
        PDAnnotation annotation = document.getPage(0).getAnnotations().get(0);
        annotation.getCOSObject().setName("Subtype", "Widget");
        SignatureAppearances.flatten(document);
    }

    private static long colouredPixels(PDDocument document, PDRectangle place) throws IOException {
        return colouredPixels(new PDFRenderer(document).renderImageWithDPI(0, 72), place);
    }

    private static long colouredPixels(BufferedImage image, PDRectangle place) {
        long found = 0;
        for (int x = (int) place.getLowerLeftX(); x < place.getUpperRightX(); x++) {
            for (int y = (int) place.getLowerLeftY(); y < place.getUpperRightY(); y++) {
                found += (image.getRGB(x, image.getHeight() - 1 - y) & 0xffffff) != 0xffffff ? 1 : 0;
            }
        }
        return found;
    }

    private Path source() {
        return folder.resolve("source.pdf");
    }

    private Path output() {
        return folder.resolve("annotated.pdf");
    }
}
