package vn.hoivan.meetings;

/** What an edition changes against the one before. */
public enum Change {
    NEW, CHANGED, WITHDRAWN
}
