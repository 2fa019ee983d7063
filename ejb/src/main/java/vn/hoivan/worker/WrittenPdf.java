package vn.hoivan.worker;

/** A PDF the worker wrote; the SHA-256 is in lower-case hexadecimal digits. */
public record WrittenPdf(int pages, long bytes, String sha256) {
}
