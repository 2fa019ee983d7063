package vn.hoivan.worker.signature;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;

import vn.hoivan.worker.Finding;
import vn.hoivan.worker.Finding.Code;

/**
 * Looks at every reference of the final document for two tricks that need preparation before the signature: a
 * reference that led nowhere when it was signed and leads to something now, and one object used in two parts, of
 * which only one may change.
 */
class ReferenceCheck {

    private final Revision document;
    private final Map<Long, Integer> firstSeen;
    private final Map<Long, Integer> lastWritten;
    private final Map<Long, String> parts;
    private final Set<Finding> breaches = new LinkedHashSet<>();

    /**
     * @param firstSeen   number of the increment that first had an object, by object number; of later objects only
     * @param lastWritten number of the increment that wrote an object last; of later ones only
     * @param parts       what lawfully changed objects are used as
     */
    ReferenceCheck(Revision document, Map<Long, Integer> firstSeen, Map<Long, Integer> lastWritten,
                   Map<Long, String> parts) {
        this.document = document;
        this.firstSeen = firstSeen;
        this.lastWritten = lastWritten;
        this.parts = parts;
    }

    Set<Finding> run() {
        for (COSObjectKey key : Set.copyOf(document.xref().keySet())) {
            int written = lastWritten.getOrDefault(key.getNumber(), 0);
            walk(document.object(key), "", written);
        }
        walk(document.trailer(), "", Integer.MAX_VALUE);
        return breaches;
    }

    private void walk(COSBase value, String part, int written) {
        if (value instanceof COSObject reference) {
            check(reference.getKey(), part, written);
        } else if (value instanceof COSDictionary dictionary) {
            dictionary.keySet().forEach(name -> walk(dictionary.getItem(name), name.getName(), written));
        } else if (value instanceof COSArray array) {
            array.forEach(element -> walk(element, part + "[]", written));
        }
    }

    private void check(COSObjectKey key, String part, int written) {
        if (key == null) {
            return;
        }
        if (firstSeen.getOrDefault(key.getNumber(), 0) > written) {
            breaches.add(Finding.of(Code.HIDDEN_CONTENT_REVEALED, key.getNumber() + " " + key.getGeneration() + " R"));
        }
        var lawful = parts.getOrDefault(key.getNumber(), UpdateCheck.ANYWHERE);
        if (!lawful.equals(UpdateCheck.ANYWHERE) && !lawful.equals(part)) {
            breaches.add(Finding.of(Code.DOCUMENT_CHANGED, key.getNumber() + " " + key.getGeneration() + " R"));
        }
    }
}
