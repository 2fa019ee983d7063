package vn.hoivan.worker.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
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
            "INK|Ink|{\"strokes\":[[100,100,150,120,200,100],[100,90,200,90]],\"pressure\":[0.5,0.6]}",
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
                        mark("good", Kind.HIGHLIGHT, 1, QUAD, "#ff0000")),
                output().toString()));
        assertThat(exported.skipped()).containsExactly("far", "odd", "none", "json", "page", "colour");
        try (PDDocument document = Loader.loadPDF(output().toFile())) {
            assertThat(document.getPage(0).getAnnotations()).hasSize(1);
        }
    }

    private ExportedAnnotations export(Path file, Mark mark) throws Exception {
        return new AnnotationExporting()
                .run(new ExportAnnotations(file.toString(), List.of(mark), output().toString()));
    }

    private static Mark mark(Kind kind, String geometry, String text) {
        return new Mark("m1", kind, 1, geometry, "#e02020", 2, 1, "Nguyễn Thị Đào", text, CREATED, UPDATED);
    }

    private static Mark mark(String id, Kind kind, int page, String geometry, String colour) {
        return new Mark(id, kind, page, geometry, colour, 2, 1, "Đào", null, CREATED, UPDATED);
    }

    /** So that a text stripper sees what the annotations say. */
    private static void burnIn(PDDocument document) throws IOException {
        PDAnnotation annotation = document.getPage(0).getAnnotations().get(0);
        annotation.getCOSObject().setName("Subtype", "Widget");
        SignatureAppearances.flatten(document);
    }

    private static long colouredPixels(PDDocument document, PDRectangle place) throws IOException {
        BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 72);
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
