package vn.hoivan.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A reply as its author wants it. */
public record WriteReply(@NotBlank @Size(max = AnnotationReply.TEXT_LENGTH) String text) {
}
