package vn.hoivan.web.files;

import vn.hoivan.worker.ProposedValue;
import vn.hoivan.worker.RegistrationProposal;

/** A proposal as the API gives it. */
public record Proposal(ProposedValue number, ProposedValue notation, ProposedValue issuedDate,
        ProposedValue issuingAgency, ProposedValue type, ProposedValue subject,
        ProposedValue reference, ProposedValue signer, ProposedValue urgency, ProposedValue secrecy) {

    static Proposal of(RegistrationProposal read) {
        return new Proposal(read.number(), read.notation(), read.issuedDate(), read.issuingAgency(), read.type(),
                read.subject(), read.reference(), read.signer(), read.urgency(), read.secrecy());
    }
}
