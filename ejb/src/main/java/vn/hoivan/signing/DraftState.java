package vn.hoivan.signing;

/** Where a draft stands. Words: {@code DraftState.<name>}. */
public enum DraftState {
    /** The author works on it. */
    DRAFTING,
    /** The reviewer reads it. */
    IN_REVIEW,
    /** It waits for the signature. */
    APPROVED,
    /** It waits for the seal. */
    SIGNED,
    /** It waits to be issued. */
    SEALED,
    ISSUED,
    /** Back at the author, with a reason. */
    RETURNED,
    CANCELLED
}
