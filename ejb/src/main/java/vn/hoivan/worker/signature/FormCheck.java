package vn.hoivan.worker.signature;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;

import vn.hoivan.worker.Addition;
import vn.hoivan.worker.Finding.Code;

/** The form may receive signature fields that this increment signs, and resources for them; nothing else. */
class FormCheck {

    private static final Set<COSName> LAWFUL = Set.of(COSName.FIELDS, COSName.SIG_FLAGS, COSName.DR, COSName.DA);

    private final UpdateCheck update;
    private final Map<COSDictionary, SignedField> signed = new HashMap<>();

    FormCheck(UpdateCheck update) {
        this.update = update;
    }

    /** The field that this increment signs and that the widget belongs to, or null. */
    SignedField signedBy(COSDictionary widget) {
        return signed.get(widget);
    }

    void check(COSBase before, COSBase after) {
        var then = Revision.dictionary(before);
        var now = Revision.dictionary(after);
        if (now == null) {
            if (then != null) {
                update.breach(Code.FORM_CHANGED, "AcroForm");
            }
            return;
        }
        checkKeys(then == null ? new COSDictionary() : then, now);
        update.explain(after, "AcroForm");
        update.explain(now.getItem(COSName.FIELDS), "Fields");
        checkFields(then == null ? null : then.getItem(COSName.FIELDS), now.getItem(COSName.FIELDS));
        new ResourcesCheck(update).check(then == null ? null : then.getItem(COSName.DR), now.getItem(COSName.DR));
    }

    private void checkKeys(COSDictionary then, COSDictionary now) {
        if (!Sameness.sameExcept(then, now, LAWFUL)) {
            update.breach(Code.FORM_CHANGED, "AcroForm");
        }
        if (then.containsKey(COSName.DA) && !Sameness.same(then.getItem(COSName.DA), now.getItem(COSName.DA))) {
            update.breach(Code.FORM_CHANGED, "DA");
        }
    }

    /** Old fields stay, in their order; what joins them must be signed here. */
    private void checkFields(COSBase before, COSBase after) {
        var then = Revision.resolved(before) instanceof COSArray array ? array : new COSArray();
        var now = Revision.resolved(after) instanceof COSArray array ? array : new COSArray();
        var unseen = new HashSet<Long>();
        int kept = 0;
        for (int i = 0; i < now.size(); i++) {
            var item = now.get(i);
            if (kept < then.size() && Sameness.same(then.get(kept), item)) {
                kept++;
                checkNewlySigned(item);
            } else if (!(item instanceof COSObject reference && unseen.add(reference.getKey().getNumber())
                    && update.isNew(item) && acceptNew(Revision.dictionary(item)))) {
                update.breach(Code.FORM_CHANGED, name(item));
            }
        }
        if (kept < then.size()) {
            update.breach(Code.FORM_CHANGED, "Fields");
        }
    }

    private boolean acceptNew(COSDictionary field) {
        var candidate = SignedField.of(field, update.increment());
        if (candidate == null || !candidate.isPlain()) {
            return false;
        }
        remember(candidate);
        return true;
    }

    /** A field that was there, empty, and is signed now may get value and appearance, but stay where it is. */
    private void checkNewlySigned(COSBase item) {
        if (!(item instanceof COSObject reference)) {
            return;
        }
        var then = Revision.dictionary(update.before().object(reference.getKey()));
        var candidate = SignedField.of(Revision.dictionary(item), update.increment());
        if (then == null || then.containsKey(COSName.V) || candidate == null || !candidate.isPlain()) {
            return;
        }
        if (explainKept(then, item)) {
            var kids = then.getCOSArray(COSName.KIDS);
            for (int i = 0; kids != null && i < kids.size(); i++) {
                explainKept(Revision.dictionary(kids.get(i)), kids.get(i));
            }
            remember(candidate);
        }
    }

    private boolean explainKept(COSDictionary then, COSBase item) {
        var now = item instanceof COSObject reference ? Revision.dictionary(update.after().object(reference.getKey()))
                : null;
        boolean kept = then != null && now != null && Sameness.sameExcept(then, now, SignedField.MAY_CHANGE);
        if (kept) {
            update.explain(item, UpdateCheck.ANYWHERE);
        }
        return kept;
    }

    /** One increment is written for the sake of one signature. */
    private void remember(SignedField field) {
        if (!signed.isEmpty()) {
            update.breach(Code.FORM_CHANGED, field.name());
        }
        field.widgets().forEach(widget -> signed.put(widget, field));
    }

    Set<Addition> additions() {
        return signed.values().stream().map(SignedField::addition).collect(Collectors.toSet());
    }

    private static String name(COSBase item) {
        var field = Revision.dictionary(item);
        var name = field == null ? null : field.getString(COSName.T);
        return name == null ? "?" : name;
    }
}
