package vn.hoivan.meetings;

/** How somebody takes part. */
public enum ParticipantRole {
    CHAIR, SECRETARY, MEMBER,
    /** Sees only the items to which they are invited. */
    GUEST
}
