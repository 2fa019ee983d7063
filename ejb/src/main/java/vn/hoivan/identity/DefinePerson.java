package vn.hoivan.identity;

import java.util.Set;
import java.util.UUID;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A person, their primary post and what their account may do. @param userName null where it does not change */
public record DefinePerson(@NotBlank @Size(max = Person.NAME_LENGTH) String name, @Email @Size(max = 200) String email,
        @Size(max = 30) String phone, @NotNull UUID unit, @NotBlank @Size(max = 100) String post,
        @Size(max = 60) String userName, @NotEmpty Set<Role> roles) {
}
