package vn.hoivan.signing;

import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;

import vn.hoivan.signing.KeyRefusal.Reason;

/** What a certificate must be for its key to sign documents. */
final class KeyRules {

    private static final int WEAKEST_RSA = 2048;
    private static final int WEAKEST_EC = 256;
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    private KeyRules() {
    }

    static void check(X509Certificate certificate, Instant now) {
        if (!isForSigning(certificate)) {
            throw new KeyRefusal(Reason.NOT_FOR_SIGNING);
        }
        if (!isStrong(certificate)) {
            throw new KeyRefusal(Reason.WEAK_KEY);
        }
        if (now.isBefore(certificate.getNotBefore().toInstant())) {
            throw new KeyRefusal(Reason.NOT_YET_VALID);
        }
        if (now.isAfter(certificate.getNotAfter().toInstant())) {
            throw new KeyRefusal(Reason.EXPIRED);
        }
    }

    private static boolean isForSigning(X509Certificate certificate) {
        var usage = certificate.getKeyUsage();
        return usage == null || usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION];
    }

    private static boolean isStrong(X509Certificate certificate) {
        if (certificate.getPublicKey() instanceof RSAPublicKey rsa) {
            return rsa.getModulus().bitLength() >= WEAKEST_RSA;
        }
        return certificate.getPublicKey() instanceof ECPublicKey ec
                && ec.getParams().getOrder().bitLength() >= WEAKEST_EC;
    }
}
