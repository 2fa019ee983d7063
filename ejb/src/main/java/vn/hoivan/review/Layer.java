package vn.hoivan.review;

/** Whose notes a copy carries. */
public enum Layer {
    MINE, SHARED
}
