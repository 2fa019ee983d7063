package vn.hoivan.worker;

import java.util.List;

/**
 * What a signature shows on its page. Decree 30/2020, Appendix I: a person's or an agency's signature in the
 * document itself is an image without text; in an annex or a copy it is text without an image.
 *
 * @param page   counted from 1
 * @param x      left edge of the mark in PDF user space
 * @param y      lower edge
 * @param width  in points
 * @param height in points
 * @param image  path of a PNG, its transparency is kept; null for text only
 * @param lines  lines of text, Tinos 10 pt black, from the top; empty for an image only
 */
public record SignatureMark(int page, double x, double y, double width, double height, String image,
                            List<String> lines) {

    public SignatureMark {
        lines = lines == null ? List.of() : List.copyOf(lines);
        if (width <= 0 || height <= 0) {
            throw new IllegalArgumentException("A mark needs a size: " + width + " x " + height);
        }
    }
}
