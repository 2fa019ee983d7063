package vn.hoivan.worker.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;

/** The place and the look of a form field, or of any other annotation, on a page. */
final class Widget {

    private static final COSName WIDGET = COSName.getPDFName("Widget");
    private static final Set<COSName> TYPED = Set.of(COSName.TX, COSName.CH);
    private static final int MAX_LEVELS = 100;
    private static final int HIDDEN = 1 << 1;
    private static final int NO_VIEW = 1 << 5;

    private final COSDictionary annotation;
    private final PDFormXObject appearance;

    Widget(COSDictionary annotation) {
        this.annotation = annotation;
        COSStream stream = stream(annotation);
        this.appearance = stream == null ? null : new PDFormXObject(stream);
    }

    /** @return null for annotations of other kinds */
    static Widget of(COSBase annotation) {
        return annotation instanceof COSDictionary dictionary
                && WIDGET.equals(dictionary.getCOSName(COSName.SUBTYPE)) ? new Widget(dictionary) : null;
    }

    /** Whether there is something to be read that only the reader's own drawing would show. */
    boolean lacksAppearance() {
        return appearance == null && annotation.getCOSDictionary(COSName.AP) == null
                && inherited(COSName.FT) instanceof COSName type && TYPED.contains(type) && !text(inherited(COSName.V)).isEmpty();
    }

    private COSBase inherited(COSName key) {
        COSDictionary field = annotation;
        for (int level = 0; field != null && level < MAX_LEVELS; level++) {
            COSBase value = field.getDictionaryObject(key);
            if (value != null) {
                return value;
            }
            field = field.getCOSDictionary(COSName.PARENT);
        }
        return null;
    }

    private static String text(COSBase value) {
        return value instanceof COSString string ? string.getString() : "";
    }

    PDFormXObject appearance() {
        return appearance;
    }

    /**
     * What maps the appearance to its place on the page (ISO 32000-1, 12.5.5, algorithm 8.1, without the form's own
     * matrix, which drawing the form applies), or null where nothing is to be seen.
     */
    AffineTransform placement() {
        PDRectangle place = rectangle(annotation.getCOSArray(COSName.RECT));
        if (appearance == null || place == null || (annotation.getInt(COSName.F, 0) & (HIDDEN | NO_VIEW)) != 0) {
            return null;
        }
        PDRectangle box = appearance.getBBox();
        if (box == null) {
            return null;
        }
        Matrix own = appearance.getMatrix();
        Rectangle2D shown = box.transform(own).getBounds2D();
        if (!(shown.getWidth() > 0 && shown.getHeight() > 0 && place.getWidth() > 0 && place.getHeight() > 0)) {
            return null;
        }
        AffineTransform transform = AffineTransform.getTranslateInstance(place.getLowerLeftX(), place.getLowerLeftY());
        transform.scale(place.getWidth() / shown.getWidth(), place.getHeight() / shown.getHeight());
        transform.translate(-shown.getX(), -shown.getY());
        return transform;
    }

    private static PDRectangle rectangle(COSArray array) {
        return array != null && array.size() == 4 ? new PDRectangle(array) : null;
    }

    /** The normal appearance; of several, the one of the field's state. */
    private static COSStream stream(COSDictionary annotation) {
        COSDictionary appearances = annotation.getCOSDictionary(COSName.AP);
        COSBase normal = appearances == null ? null : appearances.getDictionaryObject(COSName.N);
        if (normal instanceof COSDictionary states && !(normal instanceof COSStream)) {
            COSName state = annotation.getCOSName(COSName.AS);
            normal = state == null ? null : states.getDictionaryObject(state);
        }
        return normal instanceof COSStream stream ? stream : null;
    }
}
