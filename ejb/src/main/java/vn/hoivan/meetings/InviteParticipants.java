package vn.hoivan.meetings;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotEmpty;

/** Asks people to a meeting: members of the body as in the body, all others as guests. */
public record InviteParticipants(@NotEmpty List<UUID> persons) {
}
