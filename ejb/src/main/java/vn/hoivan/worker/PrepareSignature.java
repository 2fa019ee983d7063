package vn.hoivan.worker;

/**
 * First of the three steps of signing: what must the key sign? The second happens where the key is, the third is
 * {@link EmbedSignature}.
 *
 * @param file path of the PDF to sign
 */
public record PrepareSignature(String file, SignatureParameters parameters) {

    public static final OperationKey<PrepareSignature, PreparedSignature> KEY = new OperationKey<>(
            "vn.hoivan.worker.signature.PreparingSignature", PrepareSignature.class, PreparedSignature.class);
}
