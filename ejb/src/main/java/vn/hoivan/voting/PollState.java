package vn.hoivan.voting;

public enum PollState {
    OPEN, CLOSED,
    /** The paper that was voted on has been replaced or withdrawn; the vote has no result. */
    VOID
}
