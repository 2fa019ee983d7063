package vn.hoivan.worker;

/**
 * Pictures of the pages that show signatures, from the exact bytes, and where on them each signature stands.
 *
 * @param file   absolute path
 * @param folder absolute path; takes {@code page-<number>.png} for each page
 * @param dpi    of the pictures
 * @param most   pages at most; the first page is always among them
 */
public record ShowSignatures(String file, String folder, float dpi, int most) {

    public static final OperationKey<ShowSignatures, ShownSignatures> KEY = new OperationKey<>(
            "vn.hoivan.worker.signature.ShowingSignatures", ShowSignatures.class, ShownSignatures.class);
}
