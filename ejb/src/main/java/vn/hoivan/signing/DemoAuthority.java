package vn.hoivan.signing;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * A certificate authority for demonstrations and trials: makes its own root at first use, issues signing
 * certificates for two years and keeps a list of revoked ones. Its root is no trust anchor outside this
 * installation, and its certificates say so in their names.
 */
public class DemoAuthority {

    private static final Duration ROOT_VALIDITY = Duration.ofDays(20 * 365);
    private static final Duration VALIDITY = Duration.ofDays(2 * 365);
    private static final Duration LIST_VALIDITY = Duration.ofDays(30);

    private final AuthorityStore store;
    private final Clock clock;
    private AuthorityMaterial material;

    public DemoAuthority(AuthorityStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * A new key with its certificate and the root's, as a PKCS#12 file that only the passphrase opens.
     * Nobody keeps a copy.
     */
    public byte[] issue(CertificateHolder holder, KeyKind kind, char[] passphrase) {
        var authority = material();
        var keys = kind.generate();
        var start = clock.instant().minus(Duration.ofMinutes(5));
        var certificate = new CertificateMaker(authority.key(), authority.certificate())
                .issue(DistinguishedNames.of(holder), keys.getPublic(), start, start.plus(VALIDITY));
        return KeyFiles.write(keys.getPrivate(), List.of(certificate, authority.certificate()), passphrase);
    }

    /** From now on the certificate stands on the revocation list. */
    public synchronized void revoke(X509Certificate certificate) {
        keep(material().revoking(certificate.getSerialNumber(), clock.instant()));
    }

    /** The trust anchor of all certificates issued here. */
    public X509Certificate root() {
        return material().certificate();
    }

    /** A revocation list of this moment, DER. */
    public byte[] revocationList() {
        var authority = material();
        var now = clock.instant();
        return new CertificateMaker(authority.key(), authority.certificate())
                .revocationList(authority.revoked(), now, now.plus(LIST_VALIDITY));
    }

    private synchronized AuthorityMaterial material() {
        if (material == null) {
            material = store.load().map(AuthorityMaterial::decode).orElseGet(this::created);
        }
        return material;
    }

    private AuthorityMaterial created() {
        var keys = KeyKind.RSA_3072.generate();
        var start = clock.instant().minus(Duration.ofMinutes(10));
        var root = CertificateMaker.root(DistinguishedNames.AUTHORITY, keys, start, start.plus(ROOT_VALIDITY));
        return keep(new AuthorityMaterial(keys.getPrivate(), root, List.of()));
    }

    private AuthorityMaterial keep(AuthorityMaterial changed) {
        store.save(changed.encoded());
        material = changed;
        return changed;
    }
}
