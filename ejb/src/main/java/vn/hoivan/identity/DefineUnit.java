package vn.hoivan.identity;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A unit of the agency. @param parent null where it stands directly below the agency */
public record DefineUnit(@NotBlank @Size(max = 30) String code, @NotBlank @Size(max = 200) String name, UUID parent) {
}
