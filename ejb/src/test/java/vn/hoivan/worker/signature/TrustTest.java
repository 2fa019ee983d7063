package vn.hoivan.worker.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.hoivan.signing.CertificateHolder;
import vn.hoivan.signing.DemoAuthority;
import vn.hoivan.signing.DemoAuthorityFixture;
import vn.hoivan.signing.KeyKind;
import vn.hoivan.signing.MemoryAuthorityStore;
import vn.hoivan.signing.Pkcs12;
import vn.hoivan.signing.Signer;
import vn.hoivan.signing.SoftwareSigner;
import vn.hoivan.worker.Finding;
import vn.hoivan.worker.Finding.Code;
import vn.hoivan.worker.Integrity;
import vn.hoivan.worker.SignatureReport;
import vn.hoivan.worker.Trust;
import vn.hoivan.worker.ValidateSignatures;
import vn.hoivan.worker.ValidatedSignature;

/** Whether the signer is known has nothing to do with whether the document is intact. */
class TrustTest {

    private static final char[] PASSPHRASE = "1".toCharArray();
    private static final Instant NOW = DemoAuthorityFixture.CLOCK.instant();

    private final DemoAuthority authority = DemoAuthorityFixture.authority();
    private final Signer signer = DemoAuthorityFixture.signer("Lê Quang Huy");

    @TempDir
    Path folder;

    @Test
    void shouldKnowTheSigner() throws Exception {
        var signature = only(validate(sign(), List.of(root()), List.of(list()), NOW));

        assertThat(signature.trust()).isEqualTo(Trust.KNOWN);
        assertThat(signature.reasons()).isEmpty();
    }

    @Test
    void shouldNotDecideForAnUnknownAuthority() throws Exception {
        var signature = only(validate(sign(), List.of(), List.of(), NOW));

        assertUndecided(signature, Finding.of(Code.UNKNOWN_AUTHORITY, "Hội Văn – CA dùng thử"));
    }

    @Test
    void shouldNotDecideWithoutRevocationList() throws Exception {
        var signature = only(validate(sign(), List.of(root()), List.of(), NOW));

        assertUndecided(signature, Finding.of(Code.NO_REVOCATION_DATA, "Lê Quang Huy"));
    }

    @Test
    void shouldNotDecideWithAnOutdatedRevocationList() throws Exception {
        var signature = only(validate(sign(), List.of(root()), List.of(list()), NOW.plus(Duration.ofDays(90))));

        assertThat(signature.reasons()).extracting(Finding::code).contains(Code.NO_REVOCATION_DATA);
        assertThat(signature.trust()).isEqualTo(Trust.UNDECIDED);
    }

    @Test
    void shouldNotDecideWhenTheCertificateHasExpiredAndNoTimeIsProven() throws Exception {
        var signature = only(validate(sign(), List.of(root()), List.of(list()), NOW.plus(Duration.ofDays(3 * 365))));

        assertThat(signature.reasons()).extracting(Finding::code).contains(Code.EXPIRED);
        assertThat(signature.trust()).isEqualTo(Trust.UNDECIDED);
        assertThat(signature.integrity()).isEqualTo(Integrity.UNCHANGED);
    }

    @Test
    void shouldRejectARevokedCertificate() throws Exception {
        var other = new DemoAuthority(new MemoryAuthorityStore(), Clock.fixed(NOW.minusSeconds(60), ZoneOffset.UTC));
        var revoked = signerOf(other);
        other.revoke(revoked.certificateChain().get(0));

        var signature = only(validate(sign(revoked), List.of(SigningFixture.base64(other.root())),
                List.of(Base64.getEncoder().encodeToString(other.revocationList())), NOW));

        assertThat(signature.trust()).isEqualTo(Trust.REJECTED);
        assertThat(signature.reasons()).extracting(Finding::code).containsExactly(Code.REVOKED);
        assertThat(signature.integrity()).isEqualTo(Integrity.UNCHANGED);
    }

    @Test
    void shouldBelieveATimeStampBeyondTheCertificatesLife() throws Exception {
        var stamped = sign(signer, new TestTimeStamps());
        var trusted = List.of(root(), SigningFixture.base64(TestTimeStamps.certificate()));

        var signature = only(validate(stamped, trusted, List.of(list()), NOW));

        assertThat(signature.level()).isEqualTo("PAdES-BASELINE-T");
        assertThat(signature.timeStamped()).isTrue();
        assertThat(signature.trust()).isEqualTo(Trust.KNOWN);
    }

    @Test
    void shouldNotBelieveATimeStampOfAnUnknownAuthority() throws Exception {
        var signature = only(validate(sign(signer, new TestTimeStamps()), List.of(root()), List.of(list()), NOW));

        assertUndecided(signature, Finding.of(Code.TIME_STAMP_NOT_RELIABLE));
    }

    @Test
    void shouldTellABrokenFileFromAnUnknownSigner() throws Exception {
        var file = sign();
        Files.write(file, Cuts.flip(Files.readAllBytes(file), 400));

        var signature = only(validate(file, List.of(root()), List.of(list()), NOW));

        assertThat(signature.integrity()).isEqualTo(Integrity.CHANGED);
        assertThat(signature.signer()).isEqualTo("Lê Quang Huy");
    }

    private void assertUndecided(ValidatedSignature signature, Finding reason) {
        assertThat(signature.trust()).isEqualTo(Trust.UNDECIDED);
        assertThat(signature.reasons()).containsExactly(reason);
        assertThat(signature.integrity()).isEqualTo(Integrity.UNCHANGED);
    }

    private Path sign() throws Exception {
        return sign(signer);
    }

    private Path sign(Signer by) throws Exception {
        return SigningFixture.sign(SigningFixture.decision(folder, 1), by, "ky", null);
    }

    private Path sign(Signer by, TestTimeStamps stamps) throws Exception {
        return SigningFixture.signWithTimeStamp(SigningFixture.decision(folder, 1), by, "ky", stamps);
    }

    private static SoftwareSigner signerOf(DemoAuthority issuer) {
        var file = issuer.issue(new CertificateHolder("Người Cũ", "Sở Tư pháp", null, null), KeyKind.EC_P256, PASSPHRASE);
        return Pkcs12.open(file, PASSPHRASE, NOW);
    }

    private SignatureReport validate(Path file, List<String> trusted, List<String> lists, Instant at) throws Exception {
        return new ValidatingSignatures(Clock.fixed(at, ZoneOffset.UTC)).run(
                new ValidateSignatures(file.toString(), trusted, lists, folder.toString()));
    }

    private static ValidatedSignature only(SignatureReport report) {
        assertThat(report.signatures()).hasSize(1);
        return report.signatures().get(0);
    }

    private String root() {
        return SigningFixture.base64(authority.root());
    }

    private String list() {
        return Base64.getEncoder().encodeToString(authority.revocationList());
    }
}
