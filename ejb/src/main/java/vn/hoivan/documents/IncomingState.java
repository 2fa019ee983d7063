package vn.hoivan.documents;

/** Where an incoming document stands. */
public enum IncomingState {
    /** Sent by an agency of the system; has no arrival number yet. */
    ARRIVED,
    /** In the register; waits for a leader's directive, the first or, after a return, a new one. */
    REGISTERED,
    /** Directed; the lead has not accepted yet. */
    DIRECTED,
    IN_PROGRESS,
    FINISHED,
    /** Registered by mistake, or not accepted; a number it had stays in the register. */
    VOIDED
}
