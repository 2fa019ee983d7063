package vn.hoivan.identity;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Chức vụ kiêm nhiệm: a further post of a person. */
public record AppointPost(@NotNull UUID postUnit, @NotBlank @Size(max = 100) String title, @NotNull LocalDate from) {
}
