package vn.hoivan.worker;

import java.util.List;

/**
 * What a PDF is like.
 *
 * @param title            from its metadata, or null
 * @param text             whether it has any text to search, in its pages or in the appearances of signatures
 * @param bodyText         whether the pages themselves have text; a signed scan has none
 * @param signatures       signature fields that carry a signature
 * @param activeContent    whether it has scripts, actions or attachments, which the view copy leaves out
 * @param nonEmbeddedFonts fonts that readers must bring themselves: Vietnamese letters may be missing on screen
 * @param restricted       whether it is encrypted so as to forbid printing or copying; it opens without a password
 */
public record Inspected(int pages, String title, boolean text, boolean bodyText, int signatures, boolean activeContent,
        List<String> nonEmbeddedFonts, boolean restricted) {
}
