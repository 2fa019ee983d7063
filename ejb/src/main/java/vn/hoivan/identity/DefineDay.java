package vn.hoivan.identity;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A public holiday, or a day that is worked instead. */
public record DefineDay(@NotNull LocalDate day, @NotBlank @Size(max = 200) String name, boolean working) {
}
