package vn.hoivan.worker.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

import vn.hoivan.worker.Finding.Code;

/** A page may receive the widgets of the fields that this increment signs; nothing else on it may change. */
class PagesCheck {

    /** Where a signature of this increment is shown. */
    record Place(int page, PDRectangle rectangle) {
    }

    private static final Set<COSName> LAWFUL = Set.of(COSName.ANNOTS);

    private final UpdateCheck update;
    private final FormCheck form;
    private final List<Place> places = new ArrayList<>();

    PagesCheck(UpdateCheck update, FormCheck form) {
        this.update = update;
        this.form = form;
    }

    List<Place> places() {
        return places;
    }

    void check() {
        var then = update.before().document().getPages().iterator();
        int number = 0;
        for (PDPage page : update.after().document().getPages()) {
            number++;
            if (!then.hasNext()) {
                update.breach(Code.PAGES_CHANGED, String.valueOf(number));
                return;
            }
            checkPage(number, then.next().getCOSObject(), page.getCOSObject());
        }
        if (then.hasNext()) {
            update.breach(Code.PAGES_CHANGED, String.valueOf(number + 1));
        }
    }

    private void checkPage(int number, COSDictionary then, COSDictionary now) {
        if (!Objects.equals(then.getKey(), now.getKey())) {
            update.breach(Code.PAGES_CHANGED, String.valueOf(number));
            return;
        }
        if (!Sameness.sameExcept(then, now, LAWFUL)) {
            update.breach(Code.CONTENT_CHANGED, String.valueOf(number));
        }
        update.explainPage(now);
        update.explain(now.getItem(COSName.ANNOTS), "Annots");
        checkAnnotations(number, then.getItem(COSName.ANNOTS), now.getItem(COSName.ANNOTS));
    }

    private void checkAnnotations(int number, COSBase before, COSBase after) {
        var then = Revision.resolved(before) instanceof COSArray array ? array : new COSArray();
        var now = Revision.resolved(after) instanceof COSArray array ? array : new COSArray();
        int kept = 0;
        for (int i = 0; i < now.size(); i++) {
            var item = now.get(i);
            if (kept < then.size() && Sameness.same(then.get(kept), item)) {
                kept++;
                placed(item, number);
            } else if (!(item instanceof COSObject && update.isNew(item) && placed(item, number))) {
                update.breach(Code.ANNOTATION_CHANGED, String.valueOf(number));
            }
        }
        if (kept < then.size()) {
            update.breach(Code.ANNOTATION_CHANGED, String.valueOf(number));
        }
    }

    /** @return whether the annotation belongs to the signature of this increment, which now has a page */
    private boolean placed(COSBase item, int number) {
        var widget = Revision.dictionary(item);
        var field = widget == null ? null : form.signedBy(widget);
        if (field == null) {
            return false;
        }
        field.metOn(number);
        if (widget.getCOSArray(COSName.RECT) != null) {
            places.add(new Place(number, new PDRectangle(widget.getCOSArray(COSName.RECT))));
        }
        return true;
    }
}
