package vn.hoivan.worker.signature;

import java.util.Set;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;

import vn.hoivan.worker.Finding.Code;

/** The document information dictionary may tell a later time and the program that appended; nothing else. */
class InformationCheck {

    private static final Set<COSName> FREE = Set.of(COSName.MOD_DATE, COSName.PRODUCER);

    private final UpdateCheck update;

    InformationCheck(UpdateCheck update) {
        this.update = update;
    }

    void check(COSBase before, COSBase after) {
        var then = Revision.dictionary(before);
        var now = Revision.dictionary(after);
        boolean fine = then == null ? now == null || FREE.containsAll(now.keySet())
                : now != null && Sameness.sameExcept(then, now, FREE);
        if (!fine) {
            update.breach(Code.DOCUMENT_CHANGED, "Info");
        }
        update.explain(after, "Info");
    }
}
