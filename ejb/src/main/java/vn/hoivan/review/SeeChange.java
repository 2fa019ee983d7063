package vn.hoivan.review;

import jakarta.validation.constraints.NotNull;

import vn.hoivan.review.PackChanges.PaperState;

/** @param state what the caller was shown of the version */
public record SeeChange(@NotNull PaperState state) {
}
