package vn.hoivan.worker;

/**
 * Where a signature stands on the picture of its page, in parts of the picture's width and height from its upper left.
 *
 * @param fieldName of the signature's field
 */
public record ShownPlace(String fieldName, int page, double left, double top, double width, double height) {
}
