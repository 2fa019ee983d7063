package vn.hoivan.worker.signature;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Set;

import eu.europa.esig.dss.diagnostic.AbstractSignatureWrapper;
import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.validation.reports.Reports;
import vn.hoivan.worker.Finding;
import vn.hoivan.worker.Finding.Code;
import vn.hoivan.worker.Integrity;
import vn.hoivan.worker.Trust;
import vn.hoivan.worker.ValidatedSignature;

/** Puts together, for each signature found, what DSS and our own checks say. */
class Assessment {

    private final Reports reports;
    private final IntegrityCheck integrity;
    private final History history;
    private final int length;
    private final Instant now;

    /** @param reports null where DSS gave up */
    Assessment(Reports reports, IntegrityCheck integrity, History history, int length, Instant now) {
        this.reports = reports;
        this.integrity = integrity;
        this.history = history;
        this.length = length;
        this.now = now;
    }

    /** From the newest to the oldest: what follows a signature must itself be intact. */
    List<ValidatedSignature> assess(List<FoundSignature> found) {
        var ends = found.stream().map(FoundSignature::end).distinct().sorted().toList();
        var signatures = new LinkedList<ValidatedSignature>();
        for (int i = found.size() - 1; i >= 0; i--) {
            var each = found.get(i);
            var wrapper = wrapper(each);
            int revision = ends.indexOf(each.end()) + 1;
            var assessed = wrapper == null ? unreadable(each, revision, ends.size())
                    : assess(each, wrapper, revision, ends.size());
            signatures.addFirst(signatures.isEmpty() ? assessed : assessed.followedBy(signatures.getFirst()));
        }
        return signatures;
    }

    private ValidatedSignature assess(FoundSignature found, AbstractSignatureWrapper wrapper, int revision,
                                      int revisions) {
        var changes = integrity.check(found, wrapper);
        var time = wrapper instanceof SignatureWrapper signature ? SigningTime.of(signature)
                : SigningTime.of((TimestampWrapper) wrapper);
        var trust = new TrustCheck(time, now);
        trust.check(wrapper, messageDigest(wrapper));
        if (changes.isEmpty()) {
            var simple = reports.getSimpleReport();
            trust.checkConclusion(simple.getIndication(wrapper.getId()), simple.getSubIndication(wrapper.getId()));
        }
        var reasons = new ArrayList<>(changes);
        reasons.addAll(trust.findings());
        var certificate = wrapper.getSigningCertificate();
        return new ValidatedSignature(found.field(), found.isTimeStamp(), name(certificate),
                certificate == null ? null : Names.readable(certificate.getCertificateDN()),
                certificate == null ? null : Names.readable(certificate.getCertificateIssuerDN()),
                serial(certificate), time.at(), time.isStamped(), level(wrapper), digest(wrapper), found.page(),
                found.end() == length, revision, revisions, state(changes, certificate), trust.trust(), reasons,
                history.additionsAfter(found.end()));
    }

    /** Without the certificate nobody can say that the signature is intact, nor that it is not. */
    private static Integrity state(Set<Finding> changes, CertificateWrapper certificate) {
        if (changes.isEmpty()) {
            return Integrity.UNCHANGED;
        }
        boolean unknown = certificate == null || changes.equals(Set.of(Finding.of(Code.ENCRYPTED)));
        return unknown ? Integrity.UNREADABLE : Integrity.CHANGED;
    }

    private ValidatedSignature unreadable(FoundSignature found, int revision, int revisions) {
        var reasons = new ArrayList<>(history.breachesAfter(found.end()));
        reasons.add(0, Finding.of(Code.NOT_READABLE));
        return new ValidatedSignature(found.field(), found.isTimeStamp(), null, null, null, null, null, false, null,
                null, found.page(), found.end() == length, revision, revisions, Integrity.UNREADABLE,
                Trust.UNDECIDED, reasons, history.additionsAfter(found.end()));
    }

    private AbstractSignatureWrapper wrapper(FoundSignature found) {
        var range = found.range();
        if (reports == null || range == null) {
            return null;
        }
        var all = new ArrayList<AbstractSignatureWrapper>(reports.getDiagnosticData().getSignatures());
        all.addAll(reports.getDiagnosticData().getTimestampList());
        return all.stream().filter(each -> each.getPDFRevision() != null
                && each.getSignatureByteRange().get(1).longValue() == range[1]).findFirst().orElse(null);
    }

    private static DigestAlgorithm messageDigest(AbstractSignatureWrapper wrapper) {
        var digest = wrapper instanceof SignatureWrapper signature ? signature.getMessageDigest()
                : ((TimestampWrapper) wrapper).getMessageImprint();
        return digest == null ? null : digest.getDigestMethod();
    }

    private static String digest(AbstractSignatureWrapper wrapper) {
        var algorithm = wrapper.getDigestAlgorithm() == null ? messageDigest(wrapper) : wrapper.getDigestAlgorithm();
        return algorithm == null ? null : algorithm.getJavaName();
    }

    private static String level(AbstractSignatureWrapper wrapper) {
        return wrapper instanceof SignatureWrapper signature && signature.getSignatureFormat() != null
                ? signature.getSignatureFormat().toString() : null;
    }

    private static String name(CertificateWrapper certificate) {
        return certificate == null ? null : certificate.getCommonName();
    }

    private static String serial(CertificateWrapper certificate) {
        return certificate == null ? null : new BigInteger(certificate.getSerialNumber()).toString(16);
    }
}
