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

import vn.hoivan.shared.BusinessException;

/**
 * A note as its author wants it.
 *
 * @param page              of the paper version, from 1
 * @param width             of the pen in points, null for kinds without lines
 * @param text              of a stamp the words on it
 * @param sharedWith        people who see it besides the author; null for nobody
 * @param sharedWithUnits   units whose people see it; null for none
 * @param sharedWithMembers whether those who take part in the meeting see it
 * @param paperVersionId    the version whose page, geometry and quote these are; null for the one it was made on
 * @param byHand            whether the author has put it there, also where page and geometry are as they were
 */
public record WriteAnnotation(@Min(1) int page, @NotNull AnnotationKind kind, @NotNull Place geometry,
        @NotNull @Pattern(regexp = "#[0-9a-fA-F]{6}") String colour, @DecimalMin("0") @DecimalMax("100") BigDecimal width,
        @Size(max = Annotation.TEXT_LENGTH) String text, @Valid QuotedWords quote, @Size(max = 200) Set<@NotNull UUID> sharedWith,
        @Size(max = 50) Set<@NotNull UUID> sharedWithUnits, boolean sharedWithMembers, UUID paperVersionId, boolean byHand) {

    private static final int STAMP_LENGTH = 60;

    /** @throws BusinessException invalid: a note stays what it is, and its geometry with it */
    void requireKind(AnnotationKind known) {
        if (kind != known) {
            throw BusinessException.invalid("kind", "review.kind");
        }
        geometry.requireFit(kind);
    }

    /** @throws BusinessException invalid, where a stamp has no words, or more than go on one */
    void requireSense() {
        if (kind == AnnotationKind.STAMP && (text == null || text.isBlank() || text.length() > STAMP_LENGTH)) {
            throw BusinessException.invalid("text", "review.stamp", STAMP_LENGTH);
        }
    }

    FoundPlace place(PlaceState state) {
        return new FoundPlace(state, page, PlaceText.of(geometry), quote);
    }

    Set<UUID> units() {
        return sharedWithUnits == null ? Set.of() : Set.copyOf(sharedWithUnits);
    }

    Set<UUID> people() {
        return sharedWith == null ? Set.of() : Set.copyOf(sharedWith);
    }
}
