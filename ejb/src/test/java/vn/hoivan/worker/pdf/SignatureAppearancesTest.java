package vn.hoivan.worker.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignatureAppearancesTest {

    private static final PDRectangle NUMBER_PLACE = new PDRectangle(120, 700, 90, 20);

    @TempDir
    Path folder;

    @Test
    void shouldBurnTheNumberOfASignatureIntoThePage() throws Exception {
        Path file = PdfFixture.document().page("Số:       /QĐ-UBND").signatureShowing("2858", NUMBER_PLACE)
                .save(folder.resolve("signed.pdf"));
        try (PDDocument document = Documents.open(file)) {
            assertThat(text(document)).doesNotContain("2858");
            assertThat(SignatureAppearances.flatten(document)).isEmpty();
            assertThat(text(document)).contains("2858");
            assertThat(document.getPage(0).getAnnotations()).isEmpty();
            assertThat(document.getDocumentCatalog().getCOSObject().containsKey(COSName.ACRO_FORM)).isFalse();
        }
    }

    @Test
    void shouldPutTheAppearanceInItsPlaceThoughThePageForgetsToRestore() throws Exception {
        try (PdfFixture fixture = PdfFixture.document()) {
            PDPage page = new PDPage(PDRectangle.A4);
            fixture.pdf().addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(fixture.pdf(), page)) {
                content.saveGraphicsState();
                content.saveGraphicsState();
                content.transform(org.apache.pdfbox.util.Matrix.getScaleInstance(0.1f, 0.1f));
            }
            Path file = fixture.signatureShowing("15", NUMBER_PLACE).save(folder.resolve("open.pdf"));
            try (PDDocument document = Documents.open(file)) {
                SignatureAppearances.flatten(document);
                TextPosition first = firstGlyph(document);
                assertThat(first.getTextMatrix().getTranslateX()).isBetween(120f, 124f);
                assertThat(first.getTextMatrix().getTranslateY()).isBetween(702f, 706f);
            }
        }
    }

    @Test
    void shouldShowNothingOfAHiddenField() throws Exception {
        try (PdfFixture fixture = PdfFixture.document().page("Văn bản").signatureShowing("ẩn", NUMBER_PLACE)) {
            fixture.pdf().getPage(0).getAnnotations().get(0).setHidden(true);
            Path file = fixture.save(folder.resolve("hidden.pdf"));
            try (PDDocument document = Documents.open(file)) {
                SignatureAppearances.flatten(document);
                assertThat(text(document)).contains("Văn bản").doesNotContain("ẩn");
            }
        }
    }

    @Test
    void shouldKeepTheFieldsOfAPageThatCannotBeDrawn() throws Exception {
        PDRectangle endless = new PDRectangle(0, 0, Float.MAX_VALUE, 10);
        try (PdfFixture fixture = PdfFixture.document().page("Một").signatureShowing("15", endless)) {
            fixture.pdf().getPage(0).getAnnotations().get(0).getNormalAppearanceStream()
                    .setBBox(new PDRectangle(1e-32f, 1));
            Path file = fixture.page("Hai").signatureShowing("16", NUMBER_PLACE).save(folder.resolve("odd.pdf"));
            try (PDDocument document = Documents.open(file)) {
                assertThat(SignatureAppearances.flatten(document)).containsExactly(1);
                assertThat(document.getPage(0).getAnnotations()).hasSize(1);
                assertThat(text(document)).contains("16");
            }
        }
    }

    @Test
    void shouldKeepAFieldWhoseValueNobodyDrew() throws Exception {
        Path file = PdfFixture.raw(folder.resolve("undrawn.pdf"), "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Parent 2 0 R /Annots [4 0 R 5 0 R] >>",
                "<< /Type /Annot /Subtype /Widget /FT /Tx /V (value) /Rect [0 0 90 20] >>",
                "<< /Type /Annot /Subtype /Widget /FT /Tx /V () /Rect [0 0 90 20] >>");
        try (PDDocument document = Documents.open(file)) {
            assertThat(SignatureAppearances.flatten(document)).containsExactly(1);
            assertThat(document.getPage(0).getAnnotations()).hasSize(1);
        }
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document);
    }

    private static TextPosition firstGlyph(PDDocument document) throws IOException {
        TextPosition[] first = new TextPosition[1];
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition position) {
                first[0] = first[0] == null ? position : first[0];
            }
        }.getText(document);
        return first[0];
    }
}
