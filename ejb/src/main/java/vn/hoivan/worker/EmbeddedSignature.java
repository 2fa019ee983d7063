package vn.hoivan.worker;

/** @param bytes size of the signed file */
public record EmbeddedSignature(long bytes) {
}
