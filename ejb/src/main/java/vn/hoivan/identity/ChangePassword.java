package vn.hoivan.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A person chooses a new password.
 *
 * @param password    the current one, as proof
 * @param newPassword 10 to 128 characters, without the user name in it
 */
public record ChangePassword(@NotBlank @Size(max = 128) String password, @NotBlank @Size(max = 128) String newPassword) {
}
