package vn.hoivan.meetings;

/** The life of a meeting; members see it from PUBLISHED on. */
public enum MeetingState {
    DRAFT, PUBLISHED, IN_SESSION, CONCLUDED, CANCELLED
}
