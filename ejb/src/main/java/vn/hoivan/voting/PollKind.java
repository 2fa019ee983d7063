package vn.hoivan.voting;

/** How a vote is taken. */
public enum PollKind {
    /** Biểu quyết công khai: after the close everybody sees who said what. */
    NAMED
}
