package vn.hoivan.worker.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.List;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

import vn.hoivan.worker.SignatureMark;
import vn.hoivan.worker.SignatureParameters;

/** A key for warming up, known to nobody and trusted by nobody. */
record ThrowAwayKey(KeyPair keys, String certificate, Instant made) {

    private static final String ALGORITHM = "SHA256withECDSA";

    static ThrowAwayKey make() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var keys = generator.generateKeyPair();
            var now = Clock.systemUTC().instant();
            var name = new X500Name("CN=warm-up");
            var builder = new JcaX509v3CertificateBuilder(name, BigInteger.ONE, Date.from(now.minusSeconds(60)),
                    Date.from(now.plus(Duration.ofDays(1))), name, keys.getPublic());
            var encoded = builder.build(new JcaContentSignerBuilder(ALGORITHM).build(keys.getPrivate())).getEncoded();
            return new ThrowAwayKey(keys, Base64.getEncoder().encodeToString(encoded), now);
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    SignatureParameters parameters(SignatureMark mark) {
        return new SignatureParameters(List.of(certificate), made.atOffset(ZoneOffset.UTC), "warm-up", mark, null, null,
                null);
    }

    byte[] sign(byte[] data) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(keys.getPrivate());
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
