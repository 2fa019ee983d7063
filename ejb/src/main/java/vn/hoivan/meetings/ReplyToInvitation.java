package vn.hoivan.meetings;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Answers an invitation. @param reason needed to decline; @param substitute needed to send somebody else */
public record ReplyToInvitation(@NotNull Answer answer, @Size(max = Participant.REASON_LENGTH) String reason,
        UUID substitute) {
}
