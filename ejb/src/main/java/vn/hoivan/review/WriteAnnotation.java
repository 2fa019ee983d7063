package vn.hoivan.review;

import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A note as its author wants it.
 *
 * @param page       of the paper version, from 1
 * @param width      of the pen in points, null for other kinds
 * @param sharedWith people who see it besides the author; null for nobody
 */
public record WriteAnnotation(@Min(1) int page, @NotNull AnnotationKind kind, @NotNull Place geometry,
        @NotNull @Pattern(regexp = "#[0-9a-fA-F]{6}") String colour, @DecimalMin("0") @DecimalMax("100") BigDecimal width,
        @Size(max = Annotation.TEXT_LENGTH) String text, @Valid QuotedWords quote, @Size(max = 200) Set<UUID> sharedWith) {

    Set<UUID> people() {
        return sharedWith == null ? Set.of() : Set.copyOf(sharedWith);
    }
}
