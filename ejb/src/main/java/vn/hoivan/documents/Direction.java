package vn.hoivan.documents;

/** Which way the documents of a register go. */
public enum Direction {
    INCOMING, OUTGOING
}
