package vn.hoivan.signing;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;

/**
 * What the demo authority remembers. Written as
 * {@code SEQUENCE { pkcs12 OCTET STRING, revoked SEQUENCE OF SEQUENCE { serial INTEGER, epochSecond INTEGER } }}.
 */
record AuthorityMaterial(PrivateKey key, X509Certificate certificate, List<Revoked> revoked) {

    record Revoked(BigInteger serial, Instant at) {
    }

    /** The store guards the material; this only satisfies the format. */
    private static final char[] PASSPHRASE = "authority".toCharArray();

    AuthorityMaterial {
        revoked = List.copyOf(revoked);
    }

    AuthorityMaterial revoking(BigInteger serial, Instant at) {
        if (revoked.stream().anyMatch(each -> each.serial().equals(serial))) {
            return this;
        }
        var longer = new ArrayList<>(revoked);
        longer.add(new Revoked(serial, at));
        return new AuthorityMaterial(key, certificate, longer);
    }

    byte[] encoded() {
        var list = revoked.stream().map(each -> sequence(new ASN1Integer(each.serial()),
                new ASN1Integer(each.at().getEpochSecond()))).toArray(ASN1Encodable[]::new);
        try {
            return sequence(new DEROctetString(KeyFiles.write(key, List.of(certificate), PASSPHRASE)), sequence(list)).getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static AuthorityMaterial decode(byte[] encoded) {
        try {
            var parts = ASN1Sequence.getInstance(encoded);
            var store = KeyFiles.read(ASN1OctetString.getInstance(parts.getObjectAt(0)).getOctets(), PASSPHRASE);
            var revoked = new ArrayList<Revoked>();
            ASN1Sequence.getInstance(parts.getObjectAt(1)).forEach(each -> revoked.add(revoked(each)));
            return new AuthorityMaterial((PrivateKey) store.getKey(KeyFiles.ALIAS, null),
                    (X509Certificate) store.getCertificate(KeyFiles.ALIAS), revoked);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The authority's material is damaged", e);
        }
    }

    private static Revoked revoked(ASN1Encodable encoded) {
        var parts = ASN1Sequence.getInstance(encoded);
        return new Revoked(ASN1Integer.getInstance(parts.getObjectAt(0)).getValue(),
                Instant.ofEpochSecond(ASN1Integer.getInstance(parts.getObjectAt(1)).getValue().longValueExact()));
    }

    private static DERSequence sequence(ASN1Encodable... parts) {
        return new DERSequence(parts);
    }
}
