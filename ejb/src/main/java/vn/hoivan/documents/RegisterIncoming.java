package vn.hoivan.documents;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import vn.hoivan.shared.Vietnamese;

/**
 * Enter a document that has come in into the register.
 *
 * @param reference        number and notation as printed, where they say more than the two ({@code 33/2022/NQ-HĐND})
 * @param issuedDate       null where the paper has no date
 * @param urgency          null is {@link Urgency#NORMAL}
 * @param secrecy          null is {@link Secrecy#NORMAL}, the only level that is accepted
 * @param arrivalDate      null is today
 * @param copies           null is one
 * @param confirmDuplicate registers although it seems to be registered already
 */
public record RegisterIncoming(
        @NotNull UUID fileId,
        @Size(max = 10) String number,
        @Size(max = PaperFacts.NOTATION_LENGTH) String notation,
        @Size(max = PaperFacts.REFERENCE_LENGTH) String reference,
        LocalDate issuedDate,
        @NotBlank @Size(max = PaperFacts.AGENCY_LENGTH) String issuingAgency,
        @NotNull DocumentType type,
        @NotBlank @Size(max = PaperFacts.SUBJECT_LENGTH) String subject,
        @Size(max = PaperFacts.SIGNER_LENGTH) String signer,
        Urgency urgency,
        Secrecy secrecy,
        LocalDate arrivalDate,
        @Min(1) @Max(10_000) Integer copies,
        boolean paperReceived,
        boolean confirmDuplicate) implements PaperInput {

    public RegisterIncoming {
        number = Vietnamese.line(number);
        notation = Vietnamese.line(notation);
        reference = Vietnamese.line(reference);
        issuingAgency = Vietnamese.line(issuingAgency);
        subject = Vietnamese.line(subject);
        signer = Vietnamese.line(signer);
        urgency = urgency == null ? Urgency.NORMAL : urgency;
        secrecy = secrecy == null ? Secrecy.NORMAL : secrecy;
        copies = copies == null ? 1 : copies;
    }
}
