package vn.hoivan.documents;

import vn.hoivan.shared.SearchText;

/**
 * Which incoming documents.
 *
 * @param text  beginnings of words of number, reference, subject, agency or signer, marks optional; null for all
 * @param year  of the register; null for all
 * @param state null for all
 */
public record IncomingFilter(String text, Integer year, IncomingState state) {

    public static final IncomingFilter ALL = new IncomingFilter(null, null, null);

    boolean isWhole() {
        return state == null && SearchText.patterns(text).isEmpty();
    }
}
