package vn.hoivan.meetings;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Sets up a body, or changes it. @param members in their order */
public record DefineBody(@NotBlank @Size(max = Body.NAME_LENGTH) String name, @Valid @NotNull VotingRulesRow rules,
        @Valid @NotNull List<Member> members, boolean active) {

    /** @param votes has no effect for guests */
    public record Member(@NotNull UUID person, @NotNull ParticipantRole role, boolean votes) {
    }
}
