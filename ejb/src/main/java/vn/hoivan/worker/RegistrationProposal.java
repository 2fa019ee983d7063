package vn.hoivan.worker;

/**
 * What a paper says of itself. Whatever could not be read with reason is null: an empty field costs the clerk less
 * than a wrong one.
 *
 * @param number        digits without a leading nought, letters of an inserted number behind them
 * @param notation      {@code QĐ-UBND}; without the year of a normative reference
 * @param year          the year within a normative reference ({@code 33/2022/NQ-HĐND}), else null
 * @param reference     number and notation as they are printed
 * @param issuedDate    ISO 8601; never the time of a signature or of a copy mark
 * @param issuingAgency written as in running text, {@code Sở Nội vụ tỉnh …}
 * @param type          name of a {@link vn.hoivan.documents.DocumentType}
 * @param subject       in one line
 * @param signer        the name under the signature
 * @param urgency       name of a {@link vn.hoivan.documents.Urgency}, where one is stamped
 * @param secrecy       name of a {@link vn.hoivan.documents.Secrecy}, where one is stamped
 */
public record RegistrationProposal(ProposedValue number, ProposedValue notation, ProposedValue year,
        ProposedValue reference, ProposedValue issuedDate, ProposedValue issuingAgency, ProposedValue type,
        ProposedValue subject, ProposedValue signer, ProposedValue urgency, ProposedValue secrecy) {

    /** For a paper without text that makes sense. */
    public static final RegistrationProposal NOTHING =
            new RegistrationProposal(null, null, null, null, null, null, null, null, null, null, null);
}
