package vn.hoivan.worker.signature;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** Names of signature fields in a PDF that is being signed. */
final class SignatureFields {

    private SignatureFields() {
    }

    /** PDFBox calls a new field Signature1, Signature2, …; ours has a name of its own. */
    static void nameNewest(PDDocument document, String name) {
        var form = document.getDocumentCatalog().getAcroForm(null);
        var fields = form.getFields();
        if (form.getField(name) != null) {
            throw new IllegalArgumentException("A field of this name exists already: " + name);
        }
        var newest = (PDSignatureField) fields.get(fields.size() - 1);
        newest.setPartialName(name);
    }
}
