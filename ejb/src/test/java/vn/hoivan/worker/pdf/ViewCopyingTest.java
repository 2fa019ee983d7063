package vn.hoivan.worker.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.hoivan.worker.MakeViewCopy;
import vn.hoivan.worker.Refusal;
import vn.hoivan.worker.Refusal.Reason;
import vn.hoivan.worker.WrittenPdf;

class ViewCopyingTest {

    @TempDir
    Path folder;

    @Test
    void shouldLeaveTheOriginalAsItIs() throws Exception {
        Path file = PdfFixture.document().page("Một").save(original());
        byte[] before = Files.readAllBytes(file);
        copy(file);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void shouldSayWhatItWrote() throws Exception {
        WrittenPdf copy = copy(PdfFixture.document().pages(3, "Trang").save(original()));
        byte[] bytes = Files.readAllBytes(output());
        assertThat(copy.pages()).isEqualTo(3);
        assertThat(copy.bytes()).isEqualTo(bytes.length);
        assertThat(copy.sha256())
                .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    }

    @Test
    void shouldShowTheNumberThatStandsInASignature() throws Exception {
        copy(PdfFixture.document().page("Số:      /QĐ-UBND")
                .signatureShowing("2858", new PDRectangle(100, 700, 80, 20)).save(original()));
        try (PDDocument document = Loader.loadPDF(output().toFile())) {
            assertThat(new PDFTextStripper().getText(document)).contains("2858");
            assertThat(document.getDocumentCatalog().getAcroForm()).isNull();
            assertThat(document.getPage(0).getAnnotations()).isEmpty();
        }
    }

    @Test
    void shouldBalanceThePageTreeOfALongDocument() throws Exception {
        copy(PdfFixture.document().pages(100, "Trang").save(original()));
        try (PDDocument document = Loader.loadPDF(output().toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(100);
            COSDictionary root = document.getPages().getCOSObject();
            assertThat(root.getCOSArray(COSName.KIDS).size()).isEqualTo(4);
        }
    }

    @Test
    void shouldLeaveOutAllThatActsOrReachesOut() throws Exception {
        Path file = PdfFixture.raw(original(),
                "<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (evil1) >> /AA << /WC 4 0 R >> "
                        + "/Names << /JavaScript << /Names [(a) 4 0 R] >> /EmbeddedFiles << /Names [(f) 5 0 R] >> >> "
                        + "/AcroForm << /Fields [7 0 R] /XFA (evil2) >> /AF [5 0 R] /Outlines 8 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /AA << /O 4 0 R >> /Annots [6 0 R 7 0 R "
                        + "<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] /FS 5 0 R >>] >>",
                "<< /S /JavaScript /JS (evil3) /Next << /S /Launch /F (evil4) >> >>",
                "<< /Type /Filespec /F (evil5) /EF << /F 4 0 R >> >>",
                "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /GoToR /F (evil6) /D [0 /Fit] >> >>",
                "<< /Type /Annot /Subtype /Widget /FT /Btn /T (b) /Rect [0 0 9 9] /A 4 0 R /AA << /K 4 0 R >> >>",
                "<< /Type /Outlines /First 9 0 R /Last 9 0 R /Count 1 >>",
                "<< /Title (t) /Parent 8 0 R /A << /S /SubmitForm /F (evil7) >> >>");
        copy(file);
        String everything = decoded();
        assertThat(everything).doesNotContain("evil", "JavaScript", "Launch", "GoToR", "SubmitForm", "EmbeddedFiles");
    }

    @Test
    void shouldKeepLinksToWebAddressesAndPages() throws Exception {
        try (PdfFixture fixture = PdfFixture.document().page("Liên kết")) {
            for (String address : new String[] {"https://example.org/", "javascript:alert(1)"}) {
                PDAnnotationLink link = new PDAnnotationLink();
                PDActionURI action = new PDActionURI();
                action.setURI(address);
                link.setAction(action);
                fixture.pdf().getPage(0).getAnnotations().add(link);
            }
            copy(fixture.save(original()));
        }
        assertThat(decoded()).contains("https://example.org/").doesNotContain("javascript:");
    }

    @Test
    void shouldWriteARestrictedDocumentInTheClear() throws Exception {
        copy(PdfFixture.document().page("Hạn chế").saveWithPassword(original(), ""));
        try (PDDocument document = Loader.loadPDF(output().toFile())) {
            assertThat(document.isEncrypted()).isFalse();
            assertThat(new PDFTextStripper().getText(document)).contains("Hạn chế");
        }
    }

    @Test
    void shouldOutliveObjectsNestedWithoutEnd() throws Exception {
        Path file = PdfFixture.raw(original(), "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font 4 0 R >> /Annots [4 0 R] >>",
                "[".repeat(200_000) + "]".repeat(200_000));
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> copy(file));
        assertThat(refusal == null ? Reason.DAMAGED : refusal.reason()).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void shouldNotUnpackABomb() throws Exception {
        try (PdfFixture fixture = PdfFixture.document()) {
            PDPage page = new PDPage();
            fixture.pdf().addPage(page);
            page.setContents(new PDStream(fixture.pdf()));
            try (var bomb = page.getCOSObject().getCOSStream(COSName.CONTENTS).createOutputStream(COSName.FLATE_DECODE)) {
                byte[] zeros = new byte[1 << 20];
                for (int i = 0; i < 64; i++) {
                    bomb.write(zeros);
                }
            }
            assertThat(copy(fixture.save(original())).bytes()).isLessThan(200_000);
        }
    }

    private WrittenPdf copy(Path file) throws Exception {
        return new ViewCopying().run(new MakeViewCopy(file.toString(), output().toString()));
    }

    /** The copy without object streams, to look at its bytes. */
    private String decoded() throws IOException {
        try (PDDocument document = Loader.loadPDF(output().toFile())) {
            Path plain = folder.resolve("plain.pdf");
            document.save(plain.toFile(), CompressParameters.NO_COMPRESSION);
            return Files.readString(plain, ISO_8859_1);
        }
    }

    private Path original() {
        return folder.resolve("original.pdf");
    }

    private Path output() {
        return folder.resolve("copy.pdf");
    }
}
