package vn.hoivan.signing;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import vn.hoivan.documents.DocumentType;
import vn.hoivan.documents.Urgency;

/**
 * Make a draft, or change it while its author has it.
 *
 * @param conclusionId       what it carries out; may be null
 * @param incomingDocumentId what it answers; may be null
 * @param notation           null takes the usual one of type and agency, {@code QĐ-UBND}
 * @param urgency            null is NORMAL
 * @param copies             null is 1
 * @param fileId             an upload of the caller's, PDF; when changing, null keeps the file
 * @param reviewer           who approves it before it is signed; not the author
 */
public record SaveDraft(UUID conclusionId, UUID incomingDocumentId, @NotNull DocumentType type,
        @NotBlank @Size(max = Draft.SUBJECT_LENGTH) String subject, @Size(max = Draft.NOTATION_LENGTH) String notation,
        Urgency urgency, @Min(1) @Max(10_000) Integer copies, UUID fileId, @NotNull UUID reviewer, @NotNull UUID signer,
        @Valid List<Destination> recipients) {

    /**
     * One line of the distribution list.
     *
     * @param agency an agency that is known; null for others
     * @param name   needed where no agency is given
     * @param email  where others are reached; null where they are not
     */
    public record Destination(UUID agency, @Size(max = 200) String name, @Size(max = 200) String email) {
    }

    public SaveDraft {
        recipients = recipients == null ? List.of() : List.copyOf(recipients);
    }
}
