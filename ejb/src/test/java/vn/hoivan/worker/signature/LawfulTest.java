package vn.hoivan.worker.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.hoivan.signing.DemoAuthorityFixture;
import vn.hoivan.signing.Signer;
import vn.hoivan.worker.Addition;
import vn.hoivan.worker.CutRevision;
import vn.hoivan.worker.DrawSealImage;
import vn.hoivan.worker.DrawSignatureImage;
import vn.hoivan.worker.Integrity;
import vn.hoivan.worker.SignatureMark;
import vn.hoivan.worker.Trust;

/** What the law and good tools do after a signature is no change. */
class LawfulTest {

    private final Signer person = DemoAuthorityFixture.signer("Trần Thị Hồng Nhung");
    private final Signer agency = DemoAuthorityFixture.signer("Ủy ban nhân dân tỉnh An Khê");

    @TempDir
    Path folder;

    @Test
    void shouldAcceptTheSealOverTheSignature() throws Exception {
        var sealed = sealed();

        var report = ValidationFixture.validate(sealed);

        assertThat(report.integrity()).isEqualTo(Integrity.UNCHANGED);
        var signature = report.signatures().get(0);
        assertThat(signature.integrity()).isEqualTo(Integrity.UNCHANGED);
        assertThat(signature.trust()).isEqualTo(Trust.KNOWN);
        assertThat(signature.coversWholeFile()).isFalse();
        assertThat(signature.addedLater()).containsExactly(new Addition(Addition.Kind.SIGNATURE, "dau", 2));
        assertThat(report.signatures().get(1).coversWholeFile()).isTrue();
        assertThat(report.signatures()).extracting("revision", "revisions").map(Object::toString)
                .containsExactly("(1, 2)", "(2, 2)");
    }

    @Test
    void shouldTellWhoSignedWhenAndWhere() throws Exception {
        var signature = ValidationFixture.validate(sealed()).signatures().get(0);

        assertThat(signature.fieldName()).isEqualTo("ky");
        assertThat(signature.signer()).isEqualTo("Trần Thị Hồng Nhung");
        assertThat(signature.subject()).contains("T=Chủ tịch", "O=Ủy ban nhân dân tỉnh An Khê");
        assertThat(signature.issuer()).contains("CN=Hội Văn");
        assertThat(signature.page()).isEqualTo(2);
        assertThat(signature.timeStamped()).isFalse();
        assertThat(signature.signedAt()).isBeforeOrEqualTo(DemoAuthorityFixture.CLOCK.instant());
        assertThat(signature.level()).isEqualTo("PAdES-BASELINE-B");
        assertThat(signature.digestAlgorithm()).isEqualTo("SHA-256");
    }

    @Test
    void shouldGiveBackWhatWasSigned() throws Exception {
        var signed = signed();
        var sealed = SigningFixture.sign(signed, agency, "dau", SigningFixture.textMark(250, 300));
        var cut = folder.resolve("cut.pdf");

        new CuttingRevision().run(new CutRevision(sealed.toString(), 1, cut.toString()));

        assertThat(cut).hasSameBinaryContentAs(signed);
    }

    @Test
    void shouldAcceptASignatureInAFieldThatWaitedForIt() throws Exception {
        var file = SigningFixture.decision(folder, 1);
        try (var document = Loader.loadPDF(file.toFile())) {
            var form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            var field = new PDSignatureField(form);
            field.setPartialName("cho-ky");
            field.getWidgets().get(0).setRectangle(new PDRectangle(100, 100, 100, 50));
            form.getFields().add(field);
            document.getPage(0).getAnnotations().add(field.getWidgets().get(0));
            document.save(file.toFile(), CompressParameters.NO_COMPRESSION);
        }
        var signed = SigningFixture.sign(file, person, "ky", SigningFixture.textMark(300, 200));

        assertThat(ValidationFixture.validate(signed).integrity()).isEqualTo(Integrity.UNCHANGED);
    }

    @Test
    void shouldAcceptSignaturesOnFilesWithAndWithoutObjectStreams() throws Exception {
        var plain = SigningFixture.decision(folder, 3);
        try (var document = Loader.loadPDF(plain.toFile())) {
            document.save(plain.toFile(), CompressParameters.NO_COMPRESSION);
        }
        var twice = SigningFixture.sign(SigningFixture.sign(plain, person, "mot", null), agency, "hai", null);

        var report = ValidationFixture.validate(twice);

        assertThat(report.integrity()).isEqualTo(Integrity.UNCHANGED);
        assertThat(report.signatures()).extracting("page").containsExactly(0, 0);
    }

    @Test
    void shouldAcceptSignaturesOnAFileOfAWordProcessor() throws Exception {
        var page = RawPdf.onePage("", "", "BT /F1 14 Tf 85 720 Td (Quyet dinh) Tj ET");
        var file = Files.write(folder.resolve("hybrid.pdf"), page.hybrid());
        var twice = SigningFixture.sign(SigningFixture.sign(file, person, "mot", null), agency, "hai", null);

        assertThat(ValidationFixture.validate(twice).integrity()).isEqualTo(Integrity.UNCHANGED);
    }

    @Test
    void shouldAcceptThatAnnotationsAreToldWhatTheyAre() throws Exception {
        var page = RawPdf.onePage("", "/Annots [9 0 R]", "BT /F1 14 Tf 85 720 Td (Quyet dinh) Tj ET")
                .put(9, "<< /Subtype /Link /Rect [80 700 200 730] /Border [0 0 0] >>");
        var file = Files.write(folder.resolve("link.pdf"), page.bytes());
        var twice = SigningFixture.sign(SigningFixture.sign(file, person, "mot", null), agency, "hai", null);

        assertThat(ValidationFixture.validate(twice).integrity()).isEqualTo(Integrity.UNCHANGED);
    }

    @Test
    void shouldFindNoSignatureWhereThereIsNone() throws Exception {
        var report = ValidationFixture.validate(SigningFixture.decision(folder, 1));

        assertThat(report.integrity()).isEqualTo(Integrity.UNSIGNED);
        assertThat(report.signatures()).isEmpty();
    }

    @Test
    void shouldGrowTheFileByLittle() throws Exception {
        var before = Files.size(SigningFixture.decision(folder, 2));

        assertThat(Files.size(sealed()) - before).isLessThan(2 * 60_000);
    }

    @Test
    void shouldNeverCertify() throws Exception {
        try (var document = Loader.loadPDF(signed().toFile())) {
            assertThat(document.getDocumentCatalog().getCOSObject().containsKey(COSName.PERMS)).isFalse();
        }
    }

    private Path signed() throws Exception {
        var image = folder.resolve("signature.png");
        new DrawingSignatureImage().run(new DrawSignatureImage("Trần Thị Hồng Nhung", 1, image.toString()));
        return SigningFixture.sign(SigningFixture.decision(folder, 2), person, "ky", mark(image, 300, 142, 62.5));
    }

    private Path sealed() throws Exception {
        var seal = folder.resolve("seal.png");
        new DrawingSealImage().run(new DrawSealImage(List.of("Ủy ban nhân dân tỉnh An Khê"), 36,
                seal.toString()));
        return SigningFixture.sign(signed(), agency, "dau", mark(seal, 245, 102, 102));
    }

    private static SignatureMark mark(Path image, double x, double width, double height) throws IOException {
        return new SignatureMark(2, x, 660, width, height, image.toString(), List.of());
    }
}
