package vn.hoivan.worker;

import java.util.List;

/**
 * Two facts apart: whether the file is as it was signed, and, for each signature, whether the signer is known.
 *
 * @param integrity  of the file: the worst of its signatures
 * @param signatures by the revisions they cover, oldest first; document time-stamps among them
 * @param reasons    about the file as a whole
 */
public record SignatureReport(Integrity integrity, List<ValidatedSignature> signatures, List<Finding> reasons) {

    public SignatureReport {
        signatures = List.copyOf(signatures);
        reasons = List.copyOf(reasons);
    }
}
