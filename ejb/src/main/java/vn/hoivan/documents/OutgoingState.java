package vn.hoivan.documents;

/** Where an outgoing document stands. */
public enum OutgoingState {
    /** Number and date are taken for a draft; being signed. */
    RESERVED,
    ISSUED,
    /** The draft was cancelled; the number stays in the register. */
    VOIDED
}
