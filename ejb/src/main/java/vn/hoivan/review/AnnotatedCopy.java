package vn.hoivan.review;

import java.nio.file.Path;

/** A finished copy, outside the store. */
public record AnnotatedCopy(Path file, String title, CopyForm form) {
}
