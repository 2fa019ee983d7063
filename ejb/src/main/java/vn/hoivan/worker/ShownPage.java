package vn.hoivan.worker;

/** A picture of a page (counted from 1), in pixels. */
public record ShownPage(int page, int width, int height) {
}
