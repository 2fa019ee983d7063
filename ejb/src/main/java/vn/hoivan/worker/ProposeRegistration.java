package vn.hoivan.worker;

/** Reads from a PDF what a clerk would type into the register. */
public record ProposeRegistration(String file) {

    public static final OperationKey<ProposeRegistration, RegistrationProposal> KEY =
            new OperationKey<>("vn.hoivan.worker.text.ProposingRegistration", ProposeRegistration.class,
                    RegistrationProposal.class);
}
