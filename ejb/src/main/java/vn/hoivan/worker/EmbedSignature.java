package vn.hoivan.worker;

/**
 * Last step of signing: puts the signature value into a new revision appended to the file.
 *
 * @param file           path of the same PDF that was prepared
 * @param parameters     equal to those it was prepared with
 * @param signatureValue base64 of what the private key returned for {@link PreparedSignature#dataToSign()}
 * @param output         path of the signed PDF, to be created
 */
public record EmbedSignature(String file, SignatureParameters parameters, String signatureValue, String output) {

    public static final OperationKey<EmbedSignature, EmbeddedSignature> KEY = new OperationKey<>(
            "vn.hoivan.worker.signature.EmbeddingSignature", EmbedSignature.class, EmbeddedSignature.class);
}
