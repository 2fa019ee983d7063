package vn.hoivan.worker;

/**
 * Derives the copy of a PDF that is shown on screen: a balanced page tree, so that PDF.js shows page one soon; form
 * fields and signature appearances burnt in; no scripts, attachments or actions that reach out of the document.
 * The original stays as it is.
 *
 * @param file   absolute path of the original
 * @param output absolute path of the copy
 */
public record MakeViewCopy(String file, String output) {

    public static final OperationKey<MakeViewCopy, WrittenPdf> KEY = new OperationKey<>(
            "vn.hoivan.worker.pdf.ViewCopying", MakeViewCopy.class, WrittenPdf.class);
}
