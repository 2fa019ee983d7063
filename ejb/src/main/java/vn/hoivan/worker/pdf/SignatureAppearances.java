package vn.hoivan.worker.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/**
 * Burns what form fields show into the pages. Real documents keep their number, date and seal in the appearances
 * of signature fields, which neither a text stripper nor the text layer of PDF.js reads; stripped instead of
 * burnt in, they would be gone.
 */
public final class SignatureAppearances {

    private static final Logger LOG = Logger.getLogger(SignatureAppearances.class.getName());

    private SignatureAppearances() {
    }

    /**
     * Flattens the fields of every page, signature fields and others, in place. A page whose fields cannot be
     * drawn keeps them as they are; its number is in the answer. Where all pages could be done the form is gone.
     * The text of a field then stands at the end of its page's content: sort by position when reading.
     *
     * @return pages, counted from one, that kept their fields
     */
    public static List<Integer> flatten(PDDocument document) {
        FieldAppearances.complete(document);
        List<Integer> kept = new ArrayList<>();
        int number = 0;
        for (PDPage page : document.getPages()) {
            number++;
            if (!flattened(document, page, number)) {
                kept.add(number);
            }
        }
        if (kept.isEmpty()) {
            document.getDocumentCatalog().getCOSObject().removeItem(COSName.ACRO_FORM);
        }
        return kept;
    }

    private static boolean flattened(PDDocument document, PDPage page, int number) {
        try {
            flatten(document, page);
            return true;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            LOG.log(Level.WARNING, e, () -> "Fields of page " + number + " stay as they are");
            return false;
        }
    }

    private static void flatten(PDDocument document, PDPage page) throws IOException {
        COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        if (annotations == null) {
            return;
        }
        COSArray others = new COSArray();
        List<Widget> widgets = new ArrayList<>();
        for (int i = 0; i < annotations.size(); i++) {
            if (annotations.getObject(i) instanceof COSDictionary annotation && Widget.is(annotation)) {
                widgets.add(new Widget(annotation));
            } else {
                others.add(annotations.get(i));
            }
        }
        if (widgets.isEmpty()) {
            return;
        }
        draw(document, page, widgets);
        page.getCOSObject().setItem(COSName.ANNOTS, (COSBase) others);
    }

    private static void draw(PDDocument document, PDPage page, List<Widget> widgets) throws IOException {
        List<Widget> visible = new ArrayList<>();
        for (Widget widget : widgets) {
            if (widget.placement() != null) {
                visible.add(widget);
            }
        }
        if (visible.isEmpty()) {
            return;
        }
        try (PageOverlay overlay = new PageOverlay(document, page)) {
            for (Widget widget : visible) {
                PDFormXObject appearance = widget.appearance();
                overlay.draw(appearance, widget.placement());
            }
        }
    }
}
