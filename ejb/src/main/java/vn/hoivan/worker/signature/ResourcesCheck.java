package vn.hoivan.worker.signature;

import java.util.Set;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

import vn.hoivan.worker.Finding.Code;

/** The form's resources may grow; what was in them stays as it was. */
class ResourcesCheck {

    private final UpdateCheck update;

    ResourcesCheck(UpdateCheck update) {
        this.update = update;
    }

    void check(COSBase before, COSBase after) {
        var then = Revision.dictionary(before);
        var now = Revision.dictionary(after);
        update.explain(after, "DR");
        if (now == null) {
            if (then != null) {
                update.breach(Code.FORM_CHANGED, "DR");
            }
            return;
        }
        for (var category : now.keySet()) {
            checkCategory(category, then == null ? null : then.getItem(category), now.getItem(category));
        }
        if (then != null && !now.keySet().containsAll(then.keySet())) {
            update.breach(Code.FORM_CHANGED, "DR");
        }
    }

    private void checkCategory(COSName category, COSBase before, COSBase after) {
        if (Sameness.same(before, after) && !(before instanceof COSDictionary)) {
            return;
        }
        var then = Revision.dictionary(before);
        var now = Revision.dictionary(after);
        boolean grown = now == null ? Sameness.same(before, after)
                : then == null || Sameness.contained(then, now, Set.of());
        if (!grown) {
            update.breach(Code.FORM_CHANGED, category.getName());
        }
    }
}
