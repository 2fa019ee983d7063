package vn.hoivan.worker;

/** Size of a picture in millimetres, as it is to be printed. */
public record DrawnImage(double width, double height) {
}
