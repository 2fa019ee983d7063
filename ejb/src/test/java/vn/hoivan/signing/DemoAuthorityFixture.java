package vn.hoivan.signing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** One authority for all tests, as making its key takes a while; people are certified on P-256 keys, at once. */
public final class DemoAuthorityFixture {

    public static final char[] PASSPHRASE = "mật khẩu của tôi".toCharArray();
    public static final Clock CLOCK = Clock.systemUTC();

    private static byte[] material;

    private DemoAuthorityFixture() {
    }

    public static DemoAuthority authority() {
        return authorityAt(CLOCK);
    }

    /** The same authority, at another time. */
    public static DemoAuthority authorityAt(Instant now) {
        return authorityAt(Clock.fixed(now, ZoneOffset.UTC));
    }

    public static SoftwareSigner signer(String name) {
        return signer(authority(), name, CLOCK.instant());
    }

    public static SoftwareSigner expiredSigner(String name) {
        var then = CLOCK.instant().minus(Duration.ofDays(1500));
        return signer(authorityAt(then), name, then);
    }

    private static SoftwareSigner signer(DemoAuthority authority, String name, Instant now) {
        var holder = new CertificateHolder(name, "Ủy ban nhân dân tỉnh An Khê", "Chủ tịch", null);
        return Pkcs12.open(authority.issue(holder, KeyKind.EC_P256, PASSPHRASE), PASSPHRASE, now);
    }

    private static synchronized DemoAuthority authorityAt(Clock clock) {
        var authority = new DemoAuthority(new AuthorityStore() {
            @Override
            public Optional<byte[]> load() {
                return Optional.ofNullable(material);
            }

            @Override
            public void save(byte[] changed) {
                material = material == null ? changed : material;
            }
        }, clock);
        if (material == null) {
            authority.root();
        }
        return authority;
    }
}
