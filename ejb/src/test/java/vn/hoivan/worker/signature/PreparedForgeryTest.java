package vn.hoivan.worker.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.hoivan.signing.DemoAuthorityFixture;
import vn.hoivan.signing.Signer;
import vn.hoivan.worker.Finding;
import vn.hoivan.worker.Finding.Code;
import vn.hoivan.worker.Integrity;

/** Shadow attacks: the document is prepared before it is signed, so that little must be changed afterwards. */
class PreparedForgeryTest {

    private static final String TEXT = "BT /F1 14 Tf 85 720 Td (Cap 125.000.000 dong) Tj ET";
    private static final String BOX = "1 1 1 rg 80 700 400 40 re f";
    private static final String TRAILER = "<< /Size 200 /Root ROOT /Prev PREV >>";

    private final Signer signer = DemoAuthorityFixture.signer("Nguyễn Văn Đạt");

    @TempDir
    Path folder;

    @Test
    void shouldSeeAnAnnotationThatWasReferredToBeforeItExisted() throws Exception {
        var signed = sign(RawPdf.onePage("", "", TEXT)
                .put(2, "<< /Type /Pages /Kids [3 0 R 11 0 R] /Count 2 >>")
                .put(11, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources 6 0 R "
                        + "/Annots [90 0 R] >>"));

        var forged = update(signed, 90, "<< /Type /Annot /Subtype /Square /Rect [80 700 480 740] /F 4 >>");

        assertChanged(forged, Code.HIDDEN_CONTENT_REVEALED);
    }

    @Test
    void shouldNotAcceptAnUpdateThatServesNoPurpose() throws Exception {
        var signed = sign(RawPdf.onePage("", "", TEXT));

        assertChanged(update(signed, 90, "<< /Nothing true >>"), Code.CHANGED_OTHERWISE);
    }

    @Test
    void shouldSeeContentThatWasReferredToBeforeItExisted() throws Exception {
        var page = RawPdf.onePage("", "", TEXT);
        page.put(3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents [4 0 R 91 0 R] /Resources 6 0 R >>");
        var signed = sign(page);

        assertChanged(update(signed, 91, RawPdf.stream("", BOX)), Code.HIDDEN_CONTENT_REVEALED);
    }

    @Test
    void shouldSeeAPictureThatWasReferredToBeforeItExisted() throws Exception {
        var signed = sign(RawPdf.onePage("", "", TEXT + " /X1 Do")
                .put(6, "<< /Font << /F1 5 0 R >> /XObject << /X1 92 0 R >> >>"));

        assertChanged(update(signed, 92, RawPdf.form(BOX)), Code.HIDDEN_CONTENT_REVEALED);
    }

    @Test
    void shouldSeeThatTheFormsResourcesAreThePagesToo() throws Exception {
        var signed = sign(RawPdf.onePage("/AcroForm << /Fields [] /DR 6 0 R >>", "", TEXT + " /X1 Do"));

        var forged = Cuts.appendTable(signed, RawPdf.object(6, "<< /Font << /F1 5 0 R >> /XObject << /X1 93 0 R >> >>"),
                "6 1\nOFFSET 00000 n \n", trailer(signed));

        assertChanged(forged, Code.DOCUMENT_CHANGED);
    }

    @Test
    void shouldSeeContentSwappedForWhatLayHiddenInTheSignedPart() throws Exception {
        var evil = RawPdf.object(4, RawPdf.stream("", BOX));
        var signed = sign(RawPdf.onePage("", "", TEXT).hide(evil));
        int offset = Cuts.text(signed).indexOf(evil);

        var forged = Cuts.appendTable(signed, "", "4 1\n%010d 00000 n \n".formatted(offset), trailer(signed));

        assertChanged(forged, Code.DAMAGED_AFTER_SIGNING);
    }

    @Test
    void shouldSeeALayerSwitchedOn() throws Exception {
        var signed = sign(RawPdf.onePage("/OCProperties 7 0 R", "", TEXT + " /OC /L1 BDC " + BOX + " EMC")
                .put(6, "<< /Font << /F1 5 0 R >> /Properties << /L1 8 0 R >> >>")
                .put(7, "<< /OCGs [8 0 R] /D << /OFF [8 0 R] >> >>")
                .put(8, "<< /Type /OCG /Name (L) >>"));

        assertChanged(update(signed, 7, "<< /OCGs [8 0 R] /D << >> >>"), Code.CONTENT_CHANGED);
    }

    @Test
    void shouldSeeAFieldFilledIn() throws Exception {
        var signed = sign(RawPdf.onePage("/AcroForm << /Fields [9 0 R] >>", "/Annots [9 0 R]", TEXT)
                .put(9, field("100", 10)).put(10, RawPdf.form("")));

        assertChanged(update(signed, 9, field("900", 10)), Code.FORM_CHANGED);
        assertChanged(update(signed, 10, RawPdf.form(BOX)), Code.CONTENT_CHANGED);
    }

    @Test
    void shouldSeeADifferentFontForTheSameLetters() throws Exception {
        var signed = sign(RawPdf.onePage("", "", TEXT));

        assertChanged(update(signed, 5, "<< /Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats >>"),
                Code.CONTENT_CHANGED);
    }

    private byte[] sign(RawPdf pdf) throws Exception {
        var file = Files.write(folder.resolve("draft.pdf"), pdf.bytes());
        var signed = SigningFixture.sign(file, signer, "ky", SigningFixture.textMark(300, 200));
        assertThat(ValidationFixture.validate(signed).integrity()).isEqualTo(Integrity.UNCHANGED);
        return Files.readAllBytes(signed);
    }

    private static byte[] update(byte[] signed, int number, String object) {
        return Cuts.appendTable(signed, RawPdf.object(number, object), number + " 1\nOFFSET 00000 n \n",
                trailer(signed));
    }

    private static String trailer(byte[] signed) {
        return TRAILER.replace("ROOT", "1 0 R");
    }

    private static String field(String value, int appearance) {
        return "<< /Type /Annot /Subtype /Widget /FT /Tx /T (so) /V (" + value + ") /Rect [80 600 200 620] /AP << /N "
                + appearance + " 0 R >> >>";
    }

    private void assertChanged(byte[] forged, Code code) throws Exception {
        var report = ValidationFixture.validate(folder, forged);
        assertThat(report.integrity()).isEqualTo(Integrity.CHANGED);
        assertThat(report.signatures().get(0).reasons()).extracting(Finding::code).contains(code);
    }
}
