package vn.hoivan.worker;

/** A rectangle on a page (counted from 1), in points of PDF user space: {@code x}, {@code y} are left and bottom. */
public record Area(int page, double x, double y, double width, double height) {
}
