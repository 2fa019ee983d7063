package vn.hoivan.worker.signature;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import eu.europa.esig.dss.diagnostic.AbstractSignatureWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.enumerations.CertificationPermission;
import vn.hoivan.worker.Addition;
import vn.hoivan.worker.Finding;
import vn.hoivan.worker.Finding.Code;

/** Whether what a signature covers is what was signed, and is all that is seen today. */
class IntegrityCheck {

    private final RangeCheck ranges;
    private final History history;

    IntegrityCheck(RangeCheck ranges, History history) {
        this.ranges = ranges;
        this.history = history;
    }

    Set<Finding> check(FoundSignature found, AbstractSignatureWrapper signature) {
        var findings = new LinkedHashSet<Finding>();
        if (!ranges.isSound(found) || !signature.isSignatureByteRangeValid()
                || !signature.isPdfSignatureDictionaryConsistent()) {
            findings.add(Finding.of(Code.WRONG_RANGE));
        }
        if (!isDataIntact(signature)) {
            findings.add(Finding.of(Code.CONTENT_NOT_AS_SIGNED));
        } else if (!signature.isSignatureIntact()) {
            findings.add(Finding.of(Code.SIGNATURE_BROKEN));
        }
        findings.addAll(history.breachesAfter(found.end()));
        if (isForbidden(signature, history.additionsAfter(found.end()))) {
            findings.add(Finding.of(Code.NOT_PERMITTED));
        }
        if (findings.isEmpty() && seesMore(signature)) {
            findings.add(Finding.of(Code.CHANGED_OTHERWISE));
        }
        return findings;
    }

    private static boolean isDataIntact(AbstractSignatureWrapper signature) {
        if (signature instanceof TimestampWrapper stamp) {
            return stamp.isMessageImprintDataIntact();
        }
        var digest = ((SignatureWrapper) signature).getMessageDigest();
        return digest != null && digest.isDataFound() && digest.isDataIntact();
    }

    /** Certified against every change (DocMDP, P 1), which only evidence and time-stamps may follow. */
    private static boolean isForbidden(AbstractSignatureWrapper signature, List<Addition> later) {
        return (signature.getDocMDPPermissions() == CertificationPermission.NO_CHANGE_PERMITTED
                || signature.getSigFieldLock() != null
                && signature.getSigFieldLock().getPermissions() == CertificationPermission.NO_CHANGE_PERMITTED)
                && later.stream().anyMatch(each -> each.kind() == Addition.Kind.SIGNATURE);
    }

    /** DSS compares revisions too; its doubts count. */
    private static boolean seesMore(AbstractSignatureWrapper signature) {
        return !signature.getPdfUndefinedChanges().isEmpty() || !signature.getPdfAnnotationChanges().isEmpty()
                || !signature.getPdfPageDifferenceConcernedPages().isEmpty();
    }
}
