package vn.hoivan.worker.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import vn.hoivan.signing.DemoAuthorityFixture;
import vn.hoivan.signing.Signer;
import vn.hoivan.worker.Addition;
import vn.hoivan.worker.Addition.Kind;
import vn.hoivan.worker.Finding;
import vn.hoivan.worker.Finding.Code;
import vn.hoivan.worker.Integrity;

/** Evidence for later (certificates, revocation lists, document time-stamps) may follow a signature. */
@Tag("slow")
class EvidenceTest {

    private final Signer signer = DemoAuthorityFixture.signer("Lê Quang Huy");

    @TempDir
    Path folder;

    private Path stamped;

    @BeforeEach
    void sign() throws Exception {
        stamped = SigningFixture.signWithTimeStamp(SigningFixture.decision(folder, 1), signer, "ky",
                new TestTimeStamps());
    }

    @Test
    void shouldAcceptEvidence() throws Exception {
        var report = ValidationFixture.validate(extended(SignatureLevel.PAdES_BASELINE_LT));

        assertThat(report.integrity()).isEqualTo(Integrity.UNCHANGED);
        assertThat(report.signatures()).hasSize(1);
        assertThat(report.signatures().get(0).addedLater()).containsExactly(new Addition(Kind.EVIDENCE, null, 0));
        assertThat(report.signatures().get(0).coversWholeFile()).isFalse();
    }

    @Test
    void shouldAcceptATimeStampOnTheDocument() throws Exception {
        var report = ValidationFixture.validate(extended(SignatureLevel.PAdES_BASELINE_LTA));

        assertThat(report.integrity()).isEqualTo(Integrity.UNCHANGED);
        assertThat(report.signatures()).hasSize(2);
        assertThat(report.signatures().get(1).documentTimeStamp()).isTrue();
        assertThat(report.signatures().get(0).addedLater()).extracting(Addition::kind)
                .containsExactly(Kind.EVIDENCE, Kind.TIME_STAMP);
    }

    @Test
    void shouldNotAcceptWhatComesWithTheEvidence() throws Exception {
        var extended = Files.readAllBytes(extended(SignatureLevel.PAdES_BASELINE_LT));

        var forged = Updates.append(extended, document -> {
            var evidence = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.getPDFName("DSS"));
            var certificate = (COSStream) evidence.getCOSArray(COSName.getPDFName("Certs")).getObject(0);
            try (var out = certificate.createOutputStream()) {
                out.write(1);
            }
            certificate.setNeedToBeUpdated(true);
        });

        var report = ValidationFixture.validate(folder, forged);
        assertThat(report.integrity()).isEqualTo(Integrity.CHANGED);
        assertThat(report.signatures().get(0).reasons()).extracting(Finding::code).contains(Code.CONTENT_CHANGED);
    }

    private Path extended(SignatureLevel level) throws Exception {
        var authority = DemoAuthorityFixture.authority();
        var trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(new CertificateToken(authority.root()));
        trusted.addCertificate(new CertificateToken(TestTimeStamps.certificate()));
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        verifier.setCrlSource(new ExternalResourcesCRLSource(new InMemoryDocument(authority.revocationList())));
        var service = new PAdESService(verifier);
        service.setTspSource(new TestTimeStamps());
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(level);
        var output = folder.resolve(level + ".pdf");
        service.extendDocument(new FileDocument(stamped.toFile()), parameters).save(output.toString());
        return output;
    }
}
