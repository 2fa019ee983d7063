package vn.hoivan.worker;

/**
 * The room for an image.
 *
 * @param confidence from 0 to 1; 1 where a person put it
 */
public record MarkPlace(Area area, double confidence) {
}
