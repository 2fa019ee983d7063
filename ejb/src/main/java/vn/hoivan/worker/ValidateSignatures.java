package vn.hoivan.worker;

import java.util.List;

/**
 * Validates all signatures of a PDF, without any network.
 *
 * @param file                path
 * @param trustedCertificates trust anchors, base64 of DER
 * @param revocationLists     CRLs, base64 of DER
 * @param workFolder          for temporary files; must exist
 */
public record ValidateSignatures(String file, List<String> trustedCertificates, List<String> revocationLists,
                                 String workFolder) {

    public static final OperationKey<ValidateSignatures, SignatureReport> KEY = new OperationKey<>(
            "vn.hoivan.worker.signature.ValidatingSignatures", ValidateSignatures.class, SignatureReport.class);
}
