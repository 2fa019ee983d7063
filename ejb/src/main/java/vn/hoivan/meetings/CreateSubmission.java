package vn.hoivan.meetings;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Writes a submission, or changes it.
 *
 * @param incomingDocumentId what it answers to, may be null; does not change later
 * @param fileIds            the papers in their order; may be null while it is a draft
 */
public record CreateSubmission(UUID incomingDocumentId, @NotBlank @Size(max = Submission.TITLE_LENGTH) String title,
        @Size(max = Submission.SUMMARY_LENGTH) String summary, List<UUID> fileIds) {
}
