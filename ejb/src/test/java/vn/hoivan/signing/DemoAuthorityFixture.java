package vn.hoivan.signing;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One authority for all tests, as making its key takes a while; people are certified on P-256 keys, at once. */
public final class DemoAuthorityFixture {

    public static final char[] PASSPHRASE = "mật khẩu của tôi".toCharArray();
    public static final Clock CLOCK = Clock.systemUTC();

    private static final Map<String, SoftwareSigner> SIGNERS = new ConcurrentHashMap<>();

    private static DemoAuthority authority;

    private DemoAuthorityFixture() {
    }

    public static SoftwareSigner signer(String name) {
        return SIGNERS.computeIfAbsent(name, DemoAuthorityFixture::newSigner);
    }

    private static SoftwareSigner newSigner(String name) {
        var holder = new CertificateHolder(name, "Ủy ban nhân dân tỉnh An Khê", "Chủ tịch", null);
        return Pkcs12.open(authority().issue(holder, KeyKind.EC_P256, PASSPHRASE), PASSPHRASE, CLOCK.instant());
    }

    public static synchronized DemoAuthority authority() {
        if (authority == null) {
            authority = new DemoAuthority(new MemoryAuthorityStore(), CLOCK);
        }
        return authority;
    }
}
