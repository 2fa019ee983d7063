package vn.hoivan.worker.revision;

import vn.hoivan.worker.text.Span;

/**
 * A word of a paper.
 *
 * @param text  as printed
 * @param key   what is compared: the same for the same word from any producer
 * @param page  counted from one
 * @param line  counted through the paper
 * @param apart whether its line is torn into columns
 * @param span  its place
 * @param rest  the place of what a hyphen carried over to the next line; usually null
 */
record Token(String text, String key, int page, int line, boolean apart, Span span, Span rest) {

    Token(String text, int page, int line, boolean apart, Span span) {
        this(text, Keys.of(text), page, line, apart, span, null);
    }

    /** Of the letters that are compared. */
    int length() {
        return key.length();
    }
}
