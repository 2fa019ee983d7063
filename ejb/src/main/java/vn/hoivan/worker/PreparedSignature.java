package vn.hoivan.worker;

/**
 * @param dataToSign      base64 of the bytes that the private key signs (the CMS signed attributes)
 * @param digestAlgorithm name of the digest in the signature algorithm, {@code SHA256}
 */
public record PreparedSignature(String dataToSign, String digestAlgorithm) {
}
