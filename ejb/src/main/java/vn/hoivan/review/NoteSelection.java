package vn.hoivan.review;

/** Which of the notes somebody sees. */
public enum NoteSelection {
    /** Their own. */
    MINE,
    /** Their own that others see. */
    SHARED_BY_ME,
    /** Those of others. */
    SHARED_WITH_ME,
    /** Their own that could not be placed on the latest version of the paper. */
    NOT_PLACED
}
