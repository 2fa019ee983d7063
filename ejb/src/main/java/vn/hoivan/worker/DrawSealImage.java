package vn.hoivan.worker;

import java.util.List;

/**
 * Draws a round seal, for demonstrations: red on transparent, 300 dpi, a star in the middle.
 *
 * @param lines    along the upper arc, along the lower arc; the second may be missing
 * @param diameter in millimetres; 36 for most agencies
 * @param output   path of the PNG to be created
 */
public record DrawSealImage(List<String> lines, double diameter, String output) {

    public static final OperationKey<DrawSealImage, DrawnImage> KEY = new OperationKey<>(
            "vn.hoivan.worker.signature.DrawingSealImage", DrawSealImage.class, DrawnImage.class);

    public DrawSealImage {
        lines = List.copyOf(lines);
    }
}
