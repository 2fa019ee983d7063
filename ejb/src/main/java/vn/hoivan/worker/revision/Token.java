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
 * @param again whether it belongs to the head of a table that a later page repeats
 * @param rest  the place of what a hyphen carried over to the next line; usually null
 */
record Token(String text, String key, int page, int line, boolean apart, boolean again, Span span, Span rest) {

    Token(String text, int page, int line, boolean apart, Span span) {
        this(text, Keys.of(text), page, line, apart, false, span, null);
    }

    Token repeated() {
        return new Token(text, key, page, line, apart, true, span, rest);
    }

    /** Of the letters that are compared. */
    int length() {
        return key.length();
    }
}
