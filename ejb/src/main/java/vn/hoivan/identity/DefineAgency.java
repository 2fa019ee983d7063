package vn.hoivan.identity;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * An agency of the directory.
 *
 * @param code             agency identifier (Decision 20/2020/QĐ-TTg)
 * @param abbreviation     the issuer's part of a notation: UBND
 * @param place            địa danh, as it stands before the date of a document
 * @param sealDiameterMm   of the seal as it is stamped
 * @param validTo          the last day; null while it exists
 */
public record DefineAgency(@NotBlank @Size(max = 35) String code, @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 30) String abbreviation, @NotBlank @Size(max = 100) String place, UUID parent,
        @Email @Size(max = 200) String email, @Min(20) @Max(60) int sealDiameterMm, @NotNull LocalDate validFrom,
        LocalDate validTo) {
}
