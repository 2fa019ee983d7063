package vn.hoivan.worker.text;

import org.apache.pdfbox.pdmodel.PDDocument;

/** Whether a document carries a signature that any change would break. */
final class Signed {

    private Signed() {
    }

    static boolean is(PDDocument document) {
        return !document.getSignatureDictionaries().isEmpty();
    }
}
