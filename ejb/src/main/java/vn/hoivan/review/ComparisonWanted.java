package vn.hoivan.review;

/** There are versions to compare; once this has committed the queue looks for them. */
record ComparisonWanted() {
}
