package vn.hoivan.voting;

/** What a member says to a question. */
public enum Choice {
    FOR, AGAINST, OTHER
}
