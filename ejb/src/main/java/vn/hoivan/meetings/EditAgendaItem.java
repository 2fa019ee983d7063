package vn.hoivan.meetings;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Changes an item. @param guests all people invited to it; null leaves them as they are */
public record EditAgendaItem(@NotBlank @Size(max = AgendaItem.TITLE_LENGTH) String title, UUID presenter,
        @Min(0) @Max(1440) int durationMinutes, List<UUID> guests) {
}
