package vn.hoivan.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoivan.signing.DemoAuthorityFixture.CLOCK;
import static vn.hoivan.signing.DemoAuthorityFixture.PASSPHRASE;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;

import org.junit.jupiter.api.Test;

class DemoAuthorityTest {

    private static final CertificateHolder HOLDER =
            new CertificateHolder("Đỗ Thị Hồng Nhung", "Sở Nội vụ", "Giám đốc", "nhung@example.vn");

    @Test
    void shouldIssueAKeyThatOnlyThePassphraseOpens() {
        var file = DemoAuthorityFixture.authority().issue(HOLDER, KeyKind.EC_P256, PASSPHRASE);

        assertThatThrownBy(() -> Pkcs12.open(file, "khác".toCharArray(), CLOCK.instant()))
                .hasMessage("WRONG_PASSPHRASE");
        assertThat(Pkcs12.open(file, PASSPHRASE, CLOCK.instant()).certificateChain()).hasSize(2);
    }

    @Test
    void shouldNameTheHolderAndTheAgency() {
        var file = DemoAuthorityFixture.authority().issue(HOLDER, KeyKind.EC_P256, PASSPHRASE);

        var certificate = Pkcs12.open(file, PASSPHRASE, CLOCK.instant()).certificateChain().get(0);

        assertThat(certificate.getSubjectX500Principal().getName())
                .contains("CN=Đỗ Thị Hồng Nhung", "O=Sở Nội vụ");
    }

    @Test
    void shouldSignCertificatesWithItsRoot() throws Exception {
        var authority = DemoAuthorityFixture.authority();
        var signer = Pkcs12.open(authority.issue(HOLDER, KeyKind.RSA_3072, PASSPHRASE), PASSPHRASE, CLOCK.instant());

        signer.certificateChain().get(0).verify(authority.root().getPublicKey());
        assertThat(signer.certificateChain().get(1)).isEqualTo(authority.root());
    }

    @Test
    void shouldListARevokedCertificateAlsoAfterARestart() throws Exception {
        var store = new MemoryAuthorityStore();
        var first = new DemoAuthority(store, CLOCK);
        var revoked = certificate(first);
        var good = certificate(first);
        first.revoke(revoked);

        var second = new DemoAuthority(store, CLOCK);

        assertThat(second.root()).isEqualTo(first.root());
        var list = revocationList(second);
        list.verify(first.root().getPublicKey());
        assertThat(list.isRevoked(revoked)).isTrue();
        assertThat(list.isRevoked(good)).isFalse();
    }

    private static X509Certificate certificate(DemoAuthority authority) {
        var file = authority.issue(HOLDER, KeyKind.EC_P256, PASSPHRASE);
        return Pkcs12.open(file, PASSPHRASE, CLOCK.instant()).certificateChain().get(0);
    }

    private static X509CRL revocationList(DemoAuthority authority) throws GeneralSecurityException {
        return (X509CRL) CertificateFactory.getInstance("X.509")
                .generateCRL(new ByteArrayInputStream(authority.revocationList()));
    }
}
