package vn.hoivan.meetings;

import java.time.OffsetDateTime;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Changes the facts of a meeting. Once people have been invited they get an updated invitation. */
public record EditMeeting(@NotBlank @Size(max = Meeting.TITLE_LENGTH) String title, @NotNull OffsetDateTime startsAt,
        @NotNull OffsetDateTime endsAt, UUID room, @NotNull UUID chair) {
}
