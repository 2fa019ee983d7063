package vn.hoivan.documents;

import java.time.LocalDate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import vn.hoivan.shared.Vietnamese;

/** Set right what was registered; as {@link RegisterIncoming}, whole: what is not named is emptied. */
public record CorrectIncoming(
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
        @NotNull LocalDate arrivalDate,
        @Min(1) @Max(10_000) Integer copies,
        boolean paperReceived,
        boolean confirmDuplicate) implements PaperInput {

    public CorrectIncoming {
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

    Receipt receipt() {
        return new Receipt(arrivalDate, copies, paperReceived);
    }
}
