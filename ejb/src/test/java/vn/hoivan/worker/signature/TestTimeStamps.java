package vn.hoivan.worker.signature;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.spi.x509.tsp.KeyEntityTSPSource;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;

/** A time-stamping authority in this process, its certificate signed by itself. */
class TestTimeStamps implements TSPSource {

    private static final long serialVersionUID = 1L;
    private static final KeyPair KEYS = keys();
    private static final X509Certificate CERTIFICATE = selfSigned();

    static X509Certificate certificate() {
        return CERTIFICATE;
    }

    @Override
    public TimestampBinary getTimeStampResponse(DigestAlgorithm algorithm, byte[] digest) {
        var source = new KeyEntityTSPSource(KEYS.getPrivate(), CERTIFICATE, List.of(CERTIFICATE));
        source.setTsaPolicy("1.2.3.4");
        return source.getTimeStampResponse(algorithm, digest);
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate selfSigned() {
        var name = new X500Name("CN=TSA");
        var start = Instant.now().minus(Duration.ofDays(1));
        try {
            var builder = new JcaX509v3CertificateBuilder(name, BigInteger.ONE, Date.from(start),
                    Date.from(start.plus(Duration.ofDays(3650))), name, KEYS.getPublic())
                    .addExtension(Extension.extendedKeyUsage, true,
                            new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
            var signer = new JcaContentSignerBuilder("SHA256withRSA").build(KEYS.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (java.io.IOException | GeneralSecurityException | OperatorException e) {
            throw new IllegalStateException(e);
        }
    }
}
