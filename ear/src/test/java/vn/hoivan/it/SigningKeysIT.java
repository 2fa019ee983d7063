package vn.hoivan.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import jakarta.ejb.EJBAccessException;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.hoivan.shared.BusinessException;
import vn.hoivan.signing.KeyFacts;
import vn.hoivan.signing.SigningKeys;

/** Keys that people bring, made by the JDK's keytool as any authority's file might be. */
@ExtendWith(ArquillianExtension.class)
class SigningKeysIT {

    private static final String OWNER = "chuyenvien2";
    private static final String SECRET = "mat-khau-khoa";

    @Test
    void shouldRefuseWhatIsNoKeyFile() {
        refused("keyFile", "signing.key.NOT_A_KEY_FILE", "no key".getBytes(StandardCharsets.UTF_8), SECRET);
    }

    @Test
    void shouldTellAWrongPassphraseAtItsField() throws Exception {
        refused("passphrase", "signing.key.WRONG_PASSPHRASE", keyFile("-startdate", "-1d", "-validity", "400"), "another-one");
    }

    @Test
    void shouldRefuseAnExpiredCertificate() throws Exception {
        refused("keyFile", "signing.key.EXPIRED", keyFile("-startdate", "-2y", "-validity", "100"), SECRET);
    }

    @Test
    void shouldRefuseACertificateThatIsNotForSigning() throws Exception {
        refused("keyFile", "signing.key.NOT_FOR_SIGNING",
                keyFile("-startdate", "-1d", "-validity", "400", "-ext", "KeyUsage:critical=keyAgreement"), SECRET);
    }

    @Test
    void shouldTakeAKeyInAndWarnBeforeItExpires() throws Exception {
        byte[] file = keyFile("-startdate", "-1d", "-validity", "20");
        Drafting.run(OWNER, () -> As.boundary(SigningKeys.class).enroll(file, SECRET));
        KeyFacts key = As.user(OWNER, () -> As.boundary(SigningKeys.class).mine()).orElseThrow();
        assertThat(key.subject()).contains("Vu Duc Ung");
        assertThat(key.isExpiring()).isTrue();
        assertThat(key.daysLeft()).isBetween(17L, 19L);

        Drafting.run(OWNER, () -> As.boundary(SigningKeys.class).issue(SECRET));
        KeyFacts renewed = As.user(OWNER, () -> As.boundary(SigningKeys.class).mine()).orElseThrow();
        assertThat(renewed.isExpiring()).isFalse();
        assertThat(renewed.picture()).isTrue();
    }

    @Test
    void shouldRefuseAPictureThatIsNone() {
        assertThatThrownBy(() -> Drafting.run(OWNER, () -> As.boundary(SigningKeys.class).picture("GIF89a".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOfSatisfying(BusinessException.class, refusal -> assertThat(refusal.field()).isEqualTo("picture"));
    }

    @Test
    void shouldLetOnlyTheClerkTouchTheKeyOfTheAgency() {
        assertThatThrownBy(() -> Drafting.run("lanhdao", () -> As.boundary(SigningKeys.class).issueAgency(SECRET)))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> As.user(OWNER, () -> As.boundary(SigningKeys.class).ofAgency())).isInstanceOf(EJBAccessException.class);
    }

    private static void refused(String field, String key, byte[] file, String passphrase) {
        assertThatThrownBy(() -> Drafting.run(OWNER, () -> As.boundary(SigningKeys.class).enroll(file, passphrase)))
                .isInstanceOfSatisfying(BusinessException.class, refusal -> {
                    assertThat(refusal.field()).isEqualTo(field);
                    assertThat(refusal.key()).isEqualTo(key);
                });
    }

    private static byte[] keyFile(String... options) throws IOException, InterruptedException {
        Path file = Files.createTempDirectory("key").resolve("own.p12");
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair",
                "-alias", "own", "-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=Vu Duc Ung, O=UBND, C=VN", "-storetype", "PKCS12",
                "-keystore", file.toString(), "-storepass", SECRET));
        command.addAll(List.of(options));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        return Files.readAllBytes(file);
    }
}
