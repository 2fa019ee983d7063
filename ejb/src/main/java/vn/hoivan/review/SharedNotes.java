package vn.hoivan.review;

/** @param changed notes whose readers are others than before */
public record SharedNotes(int changed) {
}
