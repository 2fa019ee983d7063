package vn.hoivan.meetings;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Plans a meeting of a body.
 *
 * @param room         may be null
 * @param chair        null takes the body's
 * @param participants null takes the members of the body; of those named, members of the body take part as in the
 *                     body, all others as guests
 */
public record CreateMeeting(@NotBlank @Size(max = Meeting.TITLE_LENGTH) String title, @NotNull UUID body,
        @NotNull OffsetDateTime startsAt, @NotNull OffsetDateTime endsAt, UUID room, UUID chair,
        List<UUID> participants) {
}
