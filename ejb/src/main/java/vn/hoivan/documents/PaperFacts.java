package vn.hoivan.documents;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import vn.hoivan.shared.Vietnamese;

/**
 * What stands on a paper that came from elsewhere, as a clerk copies it into the register.
 *
 * @param number        the number within its year; null where the paper has none that can be read
 * @param subNumber     letters behind an inserted number, or null
 * @param notation      {@code QĐ-UBND}, or null
 * @param reference     number and notation as the paper prints them; null for a paper without
 * @param issuedDate    null where the paper is not dated
 * @param issuingAgency cơ quan ban hành, in words
 * @param subject       trích yếu, in one line
 */
@Embeddable
public record PaperFacts(
        Integer number,
        @Column(name = "sub_number", length = 3) String subNumber,
        @Column(length = NOTATION_LENGTH) String notation,
        @Column(length = REFERENCE_LENGTH) String reference,
        @Column(name = "issued_date") LocalDate issuedDate,
        @Column(name = "issuing_agency", nullable = false, length = AGENCY_LENGTH) String issuingAgency,
        @Enumerated(EnumType.STRING) @Column(nullable = false, length = 30) DocumentType type,
        @Column(nullable = false, length = SUBJECT_LENGTH) String subject,
        @Column(length = SIGNER_LENGTH) String signer,
        @Enumerated(EnumType.STRING) @Column(nullable = false, length = 20) Urgency urgency,
        @Enumerated(EnumType.STRING) @Column(nullable = false, length = 20) Secrecy secrecy) {

    public static final int NOTATION_LENGTH = 50;
    public static final int REFERENCE_LENGTH = 80;
    public static final int AGENCY_LENGTH = 200;
    public static final int SUBJECT_LENGTH = 1000;
    public static final int SIGNER_LENGTH = 100;

    /** @return equal for two printings of one reference, {@code "5 /QĐ-UBND"} and {@code "05/QĐ-UBND"}; null without */
    String referenceKey() {
        return reference == null ? null : DocumentReference.parse(reference).map(DocumentReference::key)
                .orElseGet(() -> reference.replaceAll("\\s", "").toUpperCase(java.util.Locale.ROOT));
    }

    /** @return the issuing agency, equal for the ways in which it is usually written */
    String issuingAgencyFolded() {
        return Vietnamese.fold(issuingAgency).replaceAll("[^\\p{L}\\d]+", " ").strip()
                .replaceAll("\\bubnd\\b", "uy ban nhan dan").replaceAll("\\bhdnd\\b", "hoi dong nhan dan");
    }
}
