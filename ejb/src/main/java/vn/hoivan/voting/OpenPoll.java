package vn.hoivan.voting;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Puts a question to the vote. @param versionId the version of a paper that is voted on, may be null; @param kind NAMED where null */
public record OpenPoll(@NotBlank @Size(max = Poll.QUESTION_LENGTH) String question, UUID versionId, PollKind kind) {
}
