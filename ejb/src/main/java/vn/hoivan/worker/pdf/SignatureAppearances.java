package vn.hoivan.worker.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

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
     * Flattens the fields of every page, signature fields and others, in place. A page keeps fields that have a
     * value but no appearance, and all of them where they cannot be drawn; its number is in the answer. Where all
     * pages could be done the form is gone.
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
            return flatten(document, page);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            LOG.log(Level.WARNING, e, () -> "Fields of page " + number + " stay as they are");
            return false;
        }
    }

    private static boolean flatten(PDDocument document, PDPage page) throws IOException {
        COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        if (annotations == null) {
            return true;
        }
        COSArray others = new COSArray();
        List<Widget> widgets = new ArrayList<>();
        boolean all = true;
        for (int i = 0; i < annotations.size(); i++) {
            Widget widget = Widget.of(annotations.getObject(i));
            if (widget == null || widget.lacksAppearance()) {
                others.add(annotations.get(i));
                all &= widget == null;
            } else {
                widgets.add(widget);
            }
        }
        if (!widgets.isEmpty()) {
            draw(document, page, widgets);
            page.getCOSObject().setItem(COSName.ANNOTS, (COSBase) others);
        }
        return all;
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
                overlay.draw(widget.appearance(), widget.placement());
            }
        }
    }
}
