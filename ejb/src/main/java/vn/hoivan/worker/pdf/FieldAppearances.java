package vn.hoivan.worker.pdf;

import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;

/** Forms that leave it to the reader to draw their values get their looks here, as far as that can be done. */
final class FieldAppearances {

    private static final Logger LOG = Logger.getLogger(FieldAppearances.class.getName());

    private FieldAppearances() {
    }

    static void complete(PDDocument document) {
        try {
            PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
            if (form != null) {
                for (PDField field : form.getFieldTree()) {
                    complete(form, field);
                }
            }
        } catch (RuntimeException | StackOverflowError e) {
            LOG.log(Level.FINE, "The form cannot be walked", e);
        }
    }

    private static void complete(PDAcroForm form, PDField field) {
        try {
            if (field instanceof PDTerminalField terminal && !(field instanceof PDSignatureField)
                    && (form.getNeedAppearances() || lacksAppearance(terminal)) && hasValue(terminal)) {
                form.refreshAppearances(List.of(field));
            }
        } catch (IOException | RuntimeException | StackOverflowError e) {
            LOG.log(Level.FINE, "No appearance for a field", e);
        }
    }

    private static boolean hasValue(PDTerminalField field) {
        return field.getCOSObject().getDictionaryObject(COSName.V) != null;
    }

    private static boolean lacksAppearance(PDTerminalField field) {
        return field.getWidgets().stream()
                .anyMatch(widget -> widget.getCOSObject().getCOSDictionary(COSName.AP) == null);
    }
}
