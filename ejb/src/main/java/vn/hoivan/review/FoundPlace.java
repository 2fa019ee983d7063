package vn.hoivan.review;

/**
 * Where a note was found, or put.
 *
 * @param geometry JSON as in {@link Place}
 * @param quote    null for notes without words
 */
record FoundPlace(PlaceState state, int page, String geometry, QuotedWords quote) {
}
