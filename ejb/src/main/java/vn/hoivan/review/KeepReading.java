package vn.hoivan.review;

import java.util.Set;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Where the caller stands.
 *
 * @param page from 1
 * @param seen pages that were before their eyes, added to those known; null for none
 */
public record KeepReading(@Min(1) int page, @Size(max = 5_000) Set<@NotNull @Min(1) @Max(5_000) Integer> seen) {

    Set<Integer> pages() {
        return seen == null ? Set.of() : seen;
    }
}
