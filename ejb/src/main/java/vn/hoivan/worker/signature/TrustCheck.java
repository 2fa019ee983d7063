package vn.hoivan.worker.signature;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Set;

import eu.europa.esig.dss.diagnostic.AbstractTokenProxy;
import eu.europa.esig.dss.diagnostic.CertificateRevocationWrapper;
import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.KeyUsageBit;
import eu.europa.esig.dss.enumerations.SubIndication;
import vn.hoivan.worker.Finding;
import vn.hoivan.worker.Finding.Code;
import vn.hoivan.worker.Trust;

/**
 * Whether the signer is known. The reasons are computed here, so that they stay the same whatever policy DSS ships;
 * only where none is found must DSS agree.
 */
class TrustCheck {

    private static final Set<DigestAlgorithm> WEAK = Set.of(DigestAlgorithm.SHA1, DigestAlgorithm.MD5,
            DigestAlgorithm.MD2, DigestAlgorithm.RIPEMD160);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final ZoneId OFFICE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int WEAKEST_RSA = 2048;
    private static final int WEAKEST_EC = 224;

    private final List<Finding> findings = new ArrayList<>();
    private final SigningTime time;
    private final Instant now;
    private boolean rejected;

    TrustCheck(SigningTime time, Instant now) {
        this.time = time;
        this.now = now;
    }

    /** @param messageDigest the algorithm by which the document was hashed, or null */
    void check(AbstractTokenProxy token, DigestAlgorithm messageDigest) {
        checkAlgorithms(token, messageDigest);
        var certificate = token.getSigningCertificate();
        if (certificate == null) {
            find(Code.CERTIFICATE_MISSING);
            return;
        }
        checkUsage(certificate);
        checkValidity(certificate);
        if (!token.isTrustedChain()) {
            find(Code.UNKNOWN_AUTHORITY, issuer(token));
            return;
        }
        token.getCertificateChain().stream().takeWhile(each -> !each.isTrusted()).forEach(this::checkRevocation);
        if (time.isStamped() && !time.isProven()) {
            find(Code.TIME_STAMP_NOT_RELIABLE);
        }
    }

    void checkConclusion(Indication indication, SubIndication detail) {
        if (findings.isEmpty() && indication != Indication.TOTAL_PASSED && indication != Indication.PASSED) {
            find(Code.NOT_DECIDED, detail == null ? String.valueOf(indication) : detail.name());
        }
    }

    Trust trust() {
        return rejected ? Trust.REJECTED : findings.isEmpty() ? Trust.KNOWN : Trust.UNDECIDED;
    }

    List<Finding> findings() {
        return findings;
    }

    private void checkAlgorithms(AbstractTokenProxy token, DigestAlgorithm messageDigest) {
        if (WEAK.contains(token.getDigestAlgorithm())) {
            find(Code.WEAK_ALGORITHM, token.getDigestAlgorithm().getJavaName());
        } else if (messageDigest != null && WEAK.contains(messageDigest)) {
            find(Code.WEAK_ALGORITHM, messageDigest.getJavaName());
        }
        var key = token.getKeyLengthUsedToSignThisToken();
        var algorithm = token.getEncryptionAlgorithm();
        if (key != null && key.matches("\\d+") && algorithm != null
                && Integer.parseInt(key) < (isRsa(algorithm) ? WEAKEST_RSA : WEAKEST_EC)) {
            find(Code.WEAK_KEY, algorithm.getName() + " " + key);
        }
    }

    private static boolean isRsa(EncryptionAlgorithm algorithm) {
        return algorithm == EncryptionAlgorithm.RSA || algorithm == EncryptionAlgorithm.RSASSA_PSS
                || algorithm == EncryptionAlgorithm.DSA;
    }

    private void checkUsage(CertificateWrapper certificate) {
        var usages = certificate.getKeyUsages();
        if (!usages.isEmpty() && !usages.contains(KeyUsageBit.DIGITAL_SIGNATURE)
                && !usages.contains(KeyUsageBit.NON_REPUDIATION)) {
            reject(Code.NOT_FOR_SIGNING);
        }
    }

    /** Valid at the proven time; where no time is proven, at the claimed time and today. */
    private void checkValidity(CertificateWrapper certificate) {
        var notBefore = instant(certificate.getNotBefore());
        var notAfter = instant(certificate.getNotAfter());
        var late = time.isProven() ? time.at() : now;
        var early = time.at() == null ? now : time.at();
        if (early.isBefore(notBefore)) {
            find(Code.NOT_YET_VALID, day(notBefore));
        } else if (late.isAfter(notAfter) || early.isAfter(notAfter)) {
            find(Code.EXPIRED, day(notAfter));
        }
    }

    private void checkRevocation(CertificateWrapper certificate) {
        if (WEAK.contains(certificate.getDigestAlgorithm())) {
            find(Code.WEAK_ALGORITHM, certificate.getDigestAlgorithm().getJavaName());
        }
        var latest = certificate.getCertificateRevocationData().stream()
                .filter(each -> each.isSignatureValid() && each.isKnown())
                .max(Comparator.comparing(CertificateRevocationWrapper::getProductionDate));
        if (latest.isEmpty()) {
            find(Code.NO_REVOCATION_DATA, name(certificate));
        } else if (latest.get().isRevoked()) {
            checkRevoked(instant(latest.get().getRevocationDate()));
        } else if (latest.get().getNextUpdate() != null
                && instant(latest.get().getNextUpdate()).isBefore(time.isProven() ? time.at() : now)) {
            find(Code.NO_REVOCATION_DATA, name(certificate));
        }
    }

    /** Revoked after a proven time does not matter; after a claimed time it casts doubt; else it is fatal. */
    private void checkRevoked(Instant revoked) {
        if (time.at() == null || !revoked.isAfter(time.at())) {
            reject(Code.REVOKED, day(revoked));
        } else if (!time.isProven()) {
            find(Code.REVOKED, day(revoked));
        }
    }

    private void find(Code code, String... parameters) {
        var finding = Finding.of(code, parameters);
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
    }

    private void reject(Code code, String... parameters) {
        rejected = true;
        find(code, parameters);
    }

    private static String issuer(AbstractTokenProxy token) {
        var chain = token.getCertificateChain();
        var last = chain.isEmpty() ? token.getSigningCertificate() : chain.get(chain.size() - 1);
        return Names.common(last.getCertificateIssuerDN());
    }

    private static String name(CertificateWrapper certificate) {
        return certificate.getReadableCertificateName();
    }

    private static String day(Instant instant) {
        return DAY.format(instant.atZone(OFFICE));
    }

    private static Instant instant(Date date) {
        return date.toInstant();
    }
}
