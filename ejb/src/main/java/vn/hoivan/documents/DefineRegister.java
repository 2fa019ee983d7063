package vn.hoivan.documents;

import java.util.Set;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A register as the administrator wants it.
 *
 * @param code       does not change once the register is there
 * @param types      which outgoing documents take their numbers here; none for a general register
 * @param nextNumber the number that is given next this year; null leaves it as it is
 */
public record DefineRegister(@NotBlank @Size(max = 30) String code, @NotBlank @Size(max = 200) String name,
        @NotNull Set<DocumentType> types, @Min(1) @Max(99_999) Integer nextNumber, boolean active) {
}
