package vn.hoivan.worker;

/** The size of the picture in pixels. */
public record RenderedPage(int width, int height) {
}
