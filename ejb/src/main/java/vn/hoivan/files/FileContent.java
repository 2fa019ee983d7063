package vn.hoivan.files;

import java.nio.file.Path;

/**
 * Bytes to send.
 *
 * @param path   for reading only
 * @param sha256 strong entity tag
 * @param name   as it was uploaded, cleaned of path and control characters
 */
public record FileContent(Path path, String sha256, long size, String mediaType, String name) {
}
