package vn.hoivan.documents;

import java.time.LocalDate;
import java.util.Optional;

/** The part of a command that says what stands on the paper. */
interface PaperInput {

    String number();

    String notation();

    String reference();

    LocalDate issuedDate();

    String issuingAgency();

    DocumentType type();

    String subject();

    String signer();

    Urgency urgency();

    Secrecy secrecy();

    /** @return the facts; a printed reference goes before number and notation, and is kept as printed */
    default PaperFacts facts() {
        String printed = reference() != null ? reference() : joined();
        Optional<DocumentReference> read = Optional.ofNullable(printed).flatMap(DocumentReference::parse);
        Integer number = read.map(DocumentReference::number).orElse(null);
        String subNumber = read.map(DocumentReference::subNumber).filter(letters -> !letters.isEmpty()).orElse(null);
        String notation = read.map(DocumentReference::notation).orElse(notation());
        return new PaperFacts(number, subNumber, notation, printed, issuedDate(), issuingAgency(), type(), subject(),
                signer(), urgency(), secrecy());
    }

    private String joined() {
        if (number() == null || notation() == null) {
            return number() != null ? number() : notation();
        }
        return number() + "/" + notation();
    }
}
