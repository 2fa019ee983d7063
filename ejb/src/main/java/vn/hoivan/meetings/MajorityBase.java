package vn.hoivan.meetings;

/** Of whom a majority is counted. */
public enum MajorityBase {
    /** All members with a vote, present or not. */
    MEMBERS,
    /** Members with a vote who are present. */
    PRESENT
}
