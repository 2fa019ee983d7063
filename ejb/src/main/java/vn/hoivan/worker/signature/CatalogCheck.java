package vn.hoivan.worker.signature;

import java.util.Set;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

import vn.hoivan.worker.Addition;
import vn.hoivan.worker.Finding.Code;

/** In the catalogue, signing may touch form, evidence (DSS), extensions, version and notes in the metadata. */
class CatalogCheck {

    private static final COSName DSS = COSName.getPDFName("DSS");
    private static final COSName EXTENSIONS = COSName.getPDFName("Extensions");
    /** DSS, VRI, one signature's evidence, a list. */
    private static final int MAX_DEPTH = 3;
    private static final Set<COSName> LAWFUL = Set.of(COSName.ACRO_FORM, DSS, EXTENSIONS, COSName.VERSION,
            COSName.METADATA);

    private final UpdateCheck update;
    private final FormCheck form;

    CatalogCheck(UpdateCheck update, FormCheck form) {
        this.update = update;
        this.form = form;
    }

    void check(COSDictionary before, COSDictionary after) {
        for (var key : after.keySet()) {
            compare(key, before, after);
        }
        before.keySet().stream().filter(key -> !after.containsKey(key)).forEach(key -> compare(key, before, after));
        form.check(before.getItem(COSName.ACRO_FORM), after.getItem(COSName.ACRO_FORM));
        new MetadataCheck(update).check(before, after);
        checkEvidence(before.getItem(DSS), after.getItem(DSS));
        explainDictionaries(after.getItem(EXTENSIONS), "Extensions");
        update.explain(update.after().trailer().getItem(COSName.ROOT), UpdateCheck.ANYWHERE);
    }

    private void compare(COSName key, COSDictionary before, COSDictionary after) {
        if (!LAWFUL.contains(key) && !Sameness.same(before.getItem(key), after.getItem(key))) {
            update.breach(COSName.PAGES.equals(key) ? Code.PAGES_CHANGED : Code.DOCUMENT_CHANGED, key.getName());
        }
    }

    /** Certificates, revocation lists and answers (ISO 32000-2, 12.8.4.3). They may grow; nobody sees them. */
    private void checkEvidence(COSBase before, COSBase after) {
        if (after == null || Revision.dictionary(after) == null) {
            if (before != null) {
                update.breach(Code.DOCUMENT_CHANGED, "DSS");
            }
            return;
        }
        if (!Sameness.same(before, after) || explainEvidence(after, "DSS", 0)) {
            update.add(Addition.Kind.EVIDENCE, null, 0);
        }
    }

    /** @return whether something in it was rewritten */
    private boolean explainEvidence(COSBase item, String part, int depth) {
        var value = Revision.resolved(item);
        if (value instanceof COSStream || depth > MAX_DEPTH) {
            return false;
        }
        int known = update.explained().size();
        update.explain(item, part);
        boolean changed = update.explained().size() > known;
        if (value instanceof COSDictionary dictionary) {
            for (var key : dictionary.keySet()) {
                changed |= explainEvidence(dictionary.getItem(key), key.getName(), depth + 1);
            }
        }
        return changed;
    }

    private void explainDictionaries(COSBase item, String part) {
        update.explain(item, part);
        var dictionary = Revision.dictionary(item);
        if (dictionary != null) {
            dictionary.keySet().forEach(key -> update.explain(dictionary.getItem(key), key.getName()));
        }
    }
}
