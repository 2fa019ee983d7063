package vn.hoivan.worker;

/** Whether a signature is known to be its signer's. Sentences under {@code verification.trust.<name>}. */
public enum Trust {

    /** The certificate comes from an authority trusted here, was valid and not revoked, the algorithms are strong. */
    KNOWN,
    /** Something is missing or too weak to tell; the reasons say what. */
    UNDECIDED,
    /** The certificate was revoked or must not be used for signing. */
    REJECTED
}
