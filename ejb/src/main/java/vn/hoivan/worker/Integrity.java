package vn.hoivan.worker;

/**
 * Whether a signed file, or what one signature covers, is still as it was signed. Says nothing about who signed:
 * that is {@link Trust}. Sentences under {@code verification.integrity.<name>}.
 */
public enum Integrity {

    /** Carries no signature at all. */
    UNSIGNED,
    /** The signed bytes are intact, and nothing follows them but what may: signatures, time-stamps, evidence. */
    UNCHANGED,
    /** The signed bytes, or what a reader sees of them, are not what was signed. */
    CHANGED,
    /** A signature is there but cannot be read. */
    UNREADABLE
}
