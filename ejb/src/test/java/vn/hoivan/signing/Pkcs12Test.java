package vn.hoivan.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoivan.signing.DemoAuthorityFixture.CLOCK;
import static vn.hoivan.signing.DemoAuthorityFixture.PASSPHRASE;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.Certificate;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.bouncycastle.asn1.x500.X500Name;
import org.junit.jupiter.api.Test;

class Pkcs12Test {

    private static final Instant NOW = CLOCK.instant();

    private static final byte[] FILE = DemoAuthorityFixture.authority()
            .issue(new CertificateHolder("Lê Văn Tám", "Sở Tư pháp", null, null), KeyKind.EC_P256, PASSPHRASE);

    @Test
    void shouldRefuseWhatIsNoKeyFile() {
        refuses("Kính gửi: Ủy ban nhân dân tỉnh".getBytes(StandardCharsets.UTF_8), PASSPHRASE, NOW, "NOT_A_KEY_FILE");
        refuses(new byte[0], PASSPHRASE, NOW, "NOT_A_KEY_FILE");
        refuses(new byte[2 << 20], PASSPHRASE, NOW, "NOT_A_KEY_FILE");
        refuses(Arrays.copyOf(FILE, FILE.length / 2), PASSPHRASE, NOW, "NOT_A_KEY_FILE");
    }

    @Test
    void shouldRefuseAWrongPassphrase() {
        refuses(FILE, "Mật khẩu của tôi".toCharArray(), NOW, "WRONG_PASSPHRASE");
        refuses(FILE, new char[0], NOW, "WRONG_PASSPHRASE");
    }

    @Test
    void shouldRefuseAnExpiredKeyAndOneOfTheFuture() {
        refuses(FILE, PASSPHRASE, NOW.plus(Duration.ofDays(3 * 365)), "EXPIRED");
        refuses(FILE, PASSPHRASE, NOW.minus(Duration.ofDays(1)), "NOT_YET_VALID");
    }

    @Test
    void shouldRefuseAFileWithoutKey() throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("root", DemoAuthorityFixture.authority().root());
        var bytes = new ByteArrayOutputStream();
        store.store(bytes, "ascii".toCharArray());

        refuses(bytes.toByteArray(), "ascii".toCharArray(), NOW, "NO_KEY");
    }

    @Test
    void shouldRefuseAWeakKeyAndACertificateForOtherUse() throws Exception {
        var weak = KeyPairGenerator.getInstance("RSA");
        weak.initialize(1024);
        var keys = weak.generateKeyPair();
        var certificate = CertificateMaker.root(new X500Name("CN=Yếu"), keys, NOW, NOW.plus(Duration.ofDays(9)));
        refuses(KeyFiles.write(keys.getPrivate(), List.of(certificate), PASSPHRASE), PASSPHRASE, NOW,
                "NOT_FOR_SIGNING");

        var issued = new CertificateMaker(keys.getPrivate(), certificate)
                .issue(new X500Name("CN=Yếu"), keys.getPublic(), NOW, NOW.plus(Duration.ofDays(9)));
        refuses(KeyFiles.write(keys.getPrivate(), List.of(issued, certificate), PASSPHRASE), PASSPHRASE, NOW,
                "WEAK_KEY");
    }

    @Test
    void shouldOpenWithThePassphraseTypedOnAnotherKeyboard() {
        var decomposed = Normalizer.normalize(new String(PASSPHRASE), Form.NFD).toCharArray();

        assertThat(decomposed).isNotEqualTo(PASSPHRASE);
        assertThat(Pkcs12.open(FILE, decomposed, NOW)).isNotNull();
    }

    @Test
    void shouldOpenAFileOfTheJdk() throws Exception {
        var own = Pkcs12.open(FILE, PASSPHRASE, NOW);
        var keys = KeyKind.EC_P256.generate();
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("mine", keys.getPrivate(), "ascii".toCharArray(),
                own.certificateChain().toArray(Certificate[]::new));
        var bytes = new ByteArrayOutputStream();
        store.store(bytes, "ascii".toCharArray());

        assertThat(Pkcs12.open(bytes.toByteArray(), "ascii".toCharArray(), NOW).certificateChain())
                .isEqualTo(own.certificateChain());
    }

    @Test
    void shouldSignSoThatTheCertificateVerifies() throws Exception {
        var data = "Số: 05/QĐ-UBND".getBytes(StandardCharsets.UTF_8);
        var signer = Pkcs12.open(FILE, PASSPHRASE, NOW);

        var verification = Signature.getInstance("SHA256withECDSA");
        verification.initVerify(signer.certificateChain().get(0));
        verification.update(data);

        assertThat(verification.verify(signer.sign(data))).isTrue();
    }

    private static void refuses(byte[] file, char[] passphrase, Instant now, String reason) {
        assertThatThrownBy(() -> Pkcs12.open(file, passphrase, now))
                .isInstanceOf(KeyRefusal.class).hasMessage(reason);
    }
}
