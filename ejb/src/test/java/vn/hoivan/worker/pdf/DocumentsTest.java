package vn.hoivan.worker.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.hoivan.worker.Refusal;
import vn.hoivan.worker.Refusal.Reason;

class DocumentsTest {

    private static final String CATALOG = "<< /Type /Catalog /Pages 2 0 R >>";

    @TempDir
    Path folder;

    @Test
    void shouldRefuseAnEmptyFile() throws IOException {
        assertThat(refusal(Files.createFile(folder.resolve("a.pdf")))).isEqualTo(Reason.EMPTY);
    }

    @Test
    void shouldRefuseWhatIsNoPdfWhateverItsName() throws IOException {
        assertThat(refusal(Files.writeString(folder.resolve("a.pdf"), "<html>%%EOF"))).isEqualTo(Reason.NOT_A_PDF);
    }

    @Test
    void shouldRefuseAFileThatWasCutOff() throws IOException {
        byte[] whole = Files.readAllBytes(PdfFixture.document().pages(40, "Trang").save(file()));
        for (int part = 1; part <= 4; part++) {
            Path cut = Files.write(folder.resolve("cut.pdf"), Arrays.copyOf(whole, whole.length * part / 5));
            assertThat(refusal(cut)).as("%d fifths", part).isEqualTo(Reason.DAMAGED);
        }
    }

    @Test
    void shouldRefuseAFileWhoseLastRevisionWasCutOff() throws IOException {
        Path file = PdfFixture.document().page("Một").save(file());
        Files.writeString(file, Files.readString(file, ISO_8859_1)
                + "9 0 obj\n<< /Type /Page >>\nendobj\n", ISO_8859_1);
        assertThat(refusal(file)).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void shouldRefuseAFileThatAsksForAPassword() {
        Path file = PdfFixture.document().page("Mật").saveWithPassword(file(), "s3cret");
        assertThat(refusal(file)).isEqualTo(Reason.PASSWORD_PROTECTED);
    }

    @Test
    void shouldOpenAFileThatOnlyRestrictsCopying() throws Exception {
        Path file = PdfFixture.document().page("Hạn chế sao chép").saveWithPassword(file(), "");
        try (PDDocument document = Documents.open(file)) {
            assertThat(new PDFTextStripper().getText(document)).contains("Hạn chế sao chép");
        }
    }

    @Test
    void shouldRefuseAFileWithoutRoot() {
        assertThat(refusal(PdfFixture.raw(file(), "<< /Some /Thing >>"))).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void shouldRefuseAFileWhosePageTreeIsNoTree() {
        assertThat(refusal(PdfFixture.raw(file(), CATALOG, "[ 1 2 3 ]"))).isEqualTo(Reason.DAMAGED);
        assertThat(refusal(PdfFixture.raw(file(), CATALOG, "<< /Type /Pages /Kids [] /Count 0 >>")))
                .isEqualTo(Reason.DAMAGED);
    }

    @Test
    void shouldCutCyclesInThePageTree() throws Exception {
        Path file = PdfFixture.raw(file(), CATALOG, "<< /Type /Pages /Kids [3 0 R 4 0 R 2 0 R] /Count 900 >>",
                "<< /Type /Pages /Kids [2 0 R 3 0 R 4 0 R] /Count 2 /Parent 3 0 R >>",
                "<< /Type /Page /Parent 3 0 R >>");
        try (PDDocument document = Documents.open(file)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(document.getPage(1).getMediaBox().getWidth()).isEqualTo(612);
        }
    }

    @Test
    void shouldKeepInheritedAttributesOfPages() throws Exception {
        Path file = PdfFixture.raw(file(), CATALOG,
                "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 300 400] /Rotate 90 >>",
                "<< /Type /Pages /Kids [4 0 R] /Count 1 /Parent 2 0 R /CropBox [10 10 200 200] >>",
                "<< /Type /Page /Parent 3 0 R >>");
        try (PDDocument document = Documents.open(file)) {
            assertThat(document.getPage(0).getRotation()).isEqualTo(90);
            assertThat(document.getPage(0).getMediaBox().getHeight()).isEqualTo(400);
            assertThat(document.getPage(0).getCropBox().getWidth()).isEqualTo(190);
        }
    }

    @Test
    void shouldRefuseTooManyPages() {
        String kids = "3 0 R ".repeat(Documents.MAX_PAGES + 1);
        Path file = PdfFixture.raw(file(), CATALOG, "<< /Type /Pages /Count 1 /Kids [" + kids + "] >>",
                "<< /Type /Page /Parent 2 0 R >>");
        assertThat(refusal(file)).isEqualTo(Reason.TOO_MANY_PAGES);
    }

    @Test
    void shouldRefusePagesTooLarge() {
        Path file = PdfFixture.raw(file(), CATALOG, "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 14401 10] >>");
        assertThat(refusal(file)).isEqualTo(Reason.PAGE_TOO_LARGE);
    }

    @Test
    void shouldBalanceThePageTree() throws Exception {
        Path file = PdfFixture.document().pages(95, "Trang").save(file());
        try (PDDocument document = Documents.open(file)) {
            COSDictionary root = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
            assertThat(root.getInt(COSName.COUNT)).isEqualTo(95);
            assertThat(root.getCOSArray(COSName.KIDS).size()).isEqualTo(4);
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(61);
            stripper.setEndPage(61);
            assertThat(stripper.getText(document)).contains("Trang 61");
        }
    }

    private Path file() {
        return folder.resolve("fixture.pdf");
    }

    private static Reason refusal(Path file) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> Documents.open(file).close());
        assertThat(refusal).as("refused").isNotNull();
        return refusal.reason();
    }
}
