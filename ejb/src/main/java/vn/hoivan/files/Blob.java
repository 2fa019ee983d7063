package vn.hoivan.files;

/**
 * Bytes in the file store.
 *
 * @param sha256 lower-case hex
 * @param size   in bytes
 */
public record Blob(String sha256, long size) {
}
