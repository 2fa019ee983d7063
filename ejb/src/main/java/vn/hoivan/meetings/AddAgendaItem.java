package vn.hoivan.meetings;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

/**
 * Puts an item at the end of the agenda.
 *
 * @param title           null takes the submission's
 * @param presenter       who presents it, may be null
 * @param durationMinutes null takes 15
 * @param submissionId    what it is made of, with its papers; may be null
 * @param guests          people invited to this item; those who do not take part yet become guests; may be null
 */
public record AddAgendaItem(@Size(max = AgendaItem.TITLE_LENGTH) String title, UUID presenter,
        @Min(0) @Max(1440) Integer durationMinutes, UUID submissionId, List<UUID> guests) {

    static final int USUAL_MINUTES = 15;

    int minutes() {
        return durationMinutes == null ? USUAL_MINUTES : durationMinutes;
    }
}
