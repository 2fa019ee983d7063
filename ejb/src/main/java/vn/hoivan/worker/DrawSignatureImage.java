package vn.hoivan.worker;

/**
 * Draws a picture like a handwritten signature, for demonstrations: blue on transparent, 300 dpi, 50 × 22 mm.
 *
 * @param name   whose hand; decides the letters
 * @param seed   decides the hand; the same name and seed always give the same picture
 * @param output path of the PNG to be created
 */
public record DrawSignatureImage(String name, long seed, String output) {

    public static final OperationKey<DrawSignatureImage, DrawnImage> KEY = new OperationKey<>(
            "vn.hoivan.worker.signature.DrawingSignatureImage", DrawSignatureImage.class, DrawnImage.class);
}
