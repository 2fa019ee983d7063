package vn.hoivan.meetings;

/** The life of a submission. */
public enum SubmissionState {
    DRAFT, PROPOSED,
    /** On an agenda. */
    ACCEPTED,
    /** Given back with a reason; can be changed and proposed again. */
    RETURNED
}
