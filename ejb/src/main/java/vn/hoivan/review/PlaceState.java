package vn.hoivan.review;

/** How a note came to lie where it lies in a version it was not made on. */
public enum PlaceState {
    /** The same words on the same page. */
    SAME,
    /** The same words elsewhere. */
    MOVED,
    /** Most of its words are still there, in order, with others among them. */
    CHANGED,
    /** Its words are gone, or could be meant in more than one place. It waits beside the page it came from. */
    NOT_PLACED,
    /** Put there, or confirmed there, by its author. */
    BY_HAND,
    /** The versions are still being compared. It waits meanwhile; never stored. */
    PENDING
}
