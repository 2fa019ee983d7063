package vn.hoivan.meetings;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Sets up a room, or changes it. */
public record DefineRoom(@NotBlank @Size(max = Room.NAME_LENGTH) String name, @Size(max = 200) String location,
        @Min(1) @Max(5000) int seats, boolean active) {
}
