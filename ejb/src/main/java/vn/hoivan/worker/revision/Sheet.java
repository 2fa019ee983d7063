package vn.hoivan.worker.revision;

/** The room of a page: its crop box in PDF user space. */
record Sheet(double x, double y, double width, double height) {

    static final Sheet A4 = new Sheet(0, 0, 595.28, 841.89);

    boolean likeSizeOf(Sheet other) {
        return Math.abs(width - other.width) <= 0.01 * width && Math.abs(height - other.height) <= 0.01 * height;
    }
}
