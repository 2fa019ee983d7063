package vn.hoivan.worker.signature;

/**
 * Where an object is, by a cross-reference section.
 *
 * @param place  offset in the file, or number of the object stream
 * @param detail generation, or index in the object stream
 */
record XrefEntry(Kind kind, long place, long detail) {

    enum Kind {
        FREE, USED, COMPRESSED
    }
}
