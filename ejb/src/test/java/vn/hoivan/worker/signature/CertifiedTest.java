package vn.hoivan.worker.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.PdfPermissionsChecker;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import vn.hoivan.signing.DemoAuthorityFixture;
import vn.hoivan.signing.Signer;
import vn.hoivan.worker.Finding;
import vn.hoivan.worker.Finding.Code;
import vn.hoivan.worker.Integrity;

/** Documents that their first signer certified (DocMDP): what he permits does not make a change an unchanged file. */
@Tag("slow")
class CertifiedTest {

    private final Signer signer = DemoAuthorityFixture.signer("Nguyễn Văn Đạt");

    @TempDir
    Path folder;

    @Test
    void shouldSeeASignatureThatTheFirstOneForbids() throws Exception {
        var report = ValidationFixture.validate(countersigned(CertificationPermission.NO_CHANGE_PERMITTED));

        assertThat(report.integrity()).isEqualTo(Integrity.CHANGED);
        assertThat(report.signatures().get(0).reasons()).extracting(Finding::code).contains(Code.NOT_PERMITTED);
    }

    @Test
    void shouldAcceptASignatureThatTheFirstOnePermits() throws Exception {
        var report = ValidationFixture.validate(countersigned(CertificationPermission.MINIMAL_CHANGES_PERMITTED));

        assertThat(report.integrity()).isEqualTo(Integrity.UNCHANGED);
    }

    @ParameterizedTest
    @EnumSource(CertificationPermission.class)
    void shouldSeeAnnotationsAndMovedWidgetsWhateverIsPermitted(CertificationPermission permission) throws Exception {
        var certified = Files.readAllBytes(sign(SigningFixture.decision(folder, 1), permission));

        for (var forged : new byte[][] {
                Updates.append(certified, document -> Updates.addAnnotation(document, "Square")),
                Updates.append(certified, Updates::overlay),
                Updates.append(certified, document -> Updates.moveWidget(document, 30, 0))}) {
            assertThat(ValidationFixture.validate(folder, forged).integrity()).isEqualTo(Integrity.CHANGED);
        }
    }

    private Path countersigned(CertificationPermission permission) throws Exception {
        return sign(sign(SigningFixture.decision(folder, 1), permission), null);
    }

    /** Signs with DSS alone, which, unlike ours, can certify and can be told to break the rules. */
    private Path sign(Path file, CertificationPermission permission) throws Exception {
        var parameters = DssParameters.of(SigningFixture.parameters(signer, "x", null), false);
        parameters.setPermission(permission);
        var rules = new PdfPermissionsChecker();
        rules.setAlertOnForbiddenSignatureCreation(new SilentOnStatusAlert());
        var factory = new PdfBoxNativeObjectFactory();
        factory.setPdfPermissionsChecker(rules);
        var service = new PAdESService(new CommonCertificateVerifier());
        service.setPdfObjFactory(factory);
        var document = new FileDocument(file.toFile());
        var value = signer.sign(service.getDataToSign(document, parameters).getBytes());
        var output = Files.createTempFile(folder, "certified", ".pdf");
        service.signDocument(document, parameters, new SignatureValue(SignatureAlgorithm.ECDSA_SHA256, value))
                .save(output.toString());
        return output;
    }
}
