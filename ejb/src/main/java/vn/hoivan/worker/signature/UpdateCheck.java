package vn.hoivan.worker.signature;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;

import vn.hoivan.worker.Addition;
import vn.hoivan.worker.Finding;
import vn.hoivan.worker.Finding.Code;
import vn.hoivan.worker.signature.XrefEntry.Kind;

/**
 * Compares the document before and after one increment. An object that the increment writes anew must either be
 * what it was or play one of the few parts in which change is lawful after a signature; each such part is explained
 * by one of the checks. What nobody explains is a change.
 */
class UpdateCheck {

    /** An object that may be referred to from wherever it was. */
    static final String ANYWHERE = "*";

    private final Revision before;
    private final Revision after;
    private final Increment increment;
    private final Map<Long, COSObjectKey> rewritten = new HashMap<>();
    private final Map<Long, String> explained = new HashMap<>();
    private final Set<Finding> breaches = new LinkedHashSet<>();
    private final Set<Addition> additions = new LinkedHashSet<>();
    private final List<PagesCheck.Place> places = new ArrayList<>();

    UpdateCheck(Revision before, Revision after, Increment increment) {
        this.before = before;
        this.after = after;
        this.increment = increment;
    }

    void run() {
        readEntries();
        if (breaches.isEmpty()) {
            checkTrailer();
            var form = new FormCheck(this);
            new CatalogCheck(this, form).check(before.catalog(), after.catalog());
            var pages = new PagesCheck(this, form);
            pages.check();
            places.addAll(pages.places());
            form.additions().forEach(additions::add);
            checkUnexplained();
        }
        if (breaches.isEmpty() && additions.isEmpty()) {
            breach(Code.CHANGED_OTHERWISE);
        }
    }

    List<PagesCheck.Place> places() {
        return places;
    }

    Revision before() {
        return before;
    }

    Revision after() {
        return after;
    }

    Increment increment() {
        return increment;
    }

    Set<Finding> breaches() {
        return breaches;
    }

    Set<Addition> additions() {
        return additions;
    }

    /** Numbers of objects that were lawfully rewritten, and the only key under which each may be used. */
    Map<Long, String> explained() {
        return explained;
    }

    void breach(Code code, String... parameters) {
        breaches.add(Finding.of(code, parameters));
    }

    void add(Addition.Kind kind, String name, int page) {
        additions.add(new Addition(kind, name, page));
    }

    /** A page is used from many places and stays a page. */
    void explainPage(COSDictionary page) {
        if (page.getKey() != null && rewritten.containsKey(page.getKey().getNumber())) {
            explained.put(page.getKey().getNumber(), ANYWHERE);
        }
    }

    /** @param part the dictionary key under which the object is used */
    void explain(COSBase item, String part) {
        if (item instanceof COSObject reference && rewritten.containsKey(reference.getKey().getNumber())) {
            explained.put(reference.getKey().getNumber(), part);
        }
    }

    boolean isNew(COSBase item) {
        return item instanceof COSObject reference && !before.xref().containsKey(reference.getKey());
    }

    /** Sorts the objects of the increment into new and rewritten ones; other games with entries are breaches. */
    private void readEntries() {
        var old = new HashMap<Long, COSObjectKey>();
        before.xref().keySet().forEach(key -> old.put(key.getNumber(), key));
        for (var each : increment.entries().entrySet()) {
            long number = each.getKey();
            var entry = each.getValue();
            var known = old.get(number);
            if (entry.kind() == Kind.FREE) {
                require(known == null || number == 0);
            } else if (!isRepeated(entry, known)) {
                require(isWithin(entry) && agrees(number, entry));
                if (known != null) {
                    require(known.getGeneration() == (entry.kind() == Kind.USED ? entry.detail() : 0));
                    rewritten.put(number, known);
                }
            }
        }
    }

    /** Some writers list again what stands where it stood. */
    private boolean isRepeated(XrefEntry entry, COSObjectKey known) {
        return known != null && before.xref().get(known) == position(entry)
                && (entry.kind() == Kind.COMPRESSED || entry.detail() == known.getGeneration());
    }

    private boolean isWithin(XrefEntry entry) {
        return entry.kind() == Kind.USED ? entry.place() >= increment.start()
                : increment.objects().containsKey((int) entry.place());
    }

    /** The library must have understood the entry as we did. */
    private boolean agrees(long number, XrefEntry entry) {
        var key = new COSObjectKey(number, entry.kind() == Kind.USED ? (int) entry.detail() : 0);
        var position = after.xref().get(key);
        boolean structure = increment.objects().containsKey((int) number)
                && increment.objects().get((int) number).isA("XRef");
        return structure || position != null && position == position(entry);
    }

    private static long position(XrefEntry entry) {
        return entry.kind() == Kind.USED ? entry.place() : -entry.place();
    }

    private void require(boolean truth) {
        if (!truth) {
            breach(Code.DAMAGED_AFTER_SIGNING);
        }
    }

    private void checkTrailer() {
        for (var key : new COSName[] {COSName.ROOT, COSName.ENCRYPT}) {
            if (!Sameness.same(before.trailer().getItem(key), after.trailer().getItem(key))) {
                breach(Code.DOCUMENT_CHANGED, key.getName());
            }
        }
        new InformationCheck(this).check(before.trailer().getItem(COSName.INFO), after.trailer().getItem(COSName.INFO));
    }

    private void checkUnexplained() {
        for (var key : rewritten.values()) {
            if (!explained.containsKey(key.getNumber())) {
                var now = after.object(key);
                if (!Sameness.same(before.object(key), now) && !onlyNamesItself(before.object(key), now)) {
                    breach(code(now), key.getNumber() + " " + key.getGeneration() + " R");
                }
            }
        }
    }

    /** PDFBox, and so DSS, writes an annotation anew only to note that it is one. */
    private static boolean onlyNamesItself(COSBase then, COSBase now) {
        return then instanceof COSDictionary old && now instanceof COSDictionary annotation
                && !old.containsKey(COSName.TYPE) && COSName.ANNOT.equals(annotation.getItem(COSName.TYPE))
                && annotation.containsKey(COSName.SUBTYPE) && annotation.containsKey(COSName.RECT)
                && Sameness.sameExcept(old, annotation, Set.of(COSName.TYPE));
    }

    private static Code code(COSBase object) {
        if (!(object instanceof COSDictionary dictionary)) {
            return Code.DOCUMENT_CHANGED;
        }
        if (COSName.SIG.equals(dictionary.getCOSName(COSName.FT)) || dictionary.containsKey(COSName.BYTERANGE)) {
            return Code.SIGNATURE_FIELD_CHANGED;
        }
        if (dictionary.containsKey(COSName.FT) || dictionary.containsKey(COSName.V)) {
            return Code.FORM_CHANGED;
        }
        if (dictionary.containsKey(COSName.RECT)) {
            return Code.ANNOTATION_CHANGED;
        }
        return COSName.PAGES.equals(dictionary.getCOSName(COSName.TYPE)) ? Code.PAGES_CHANGED : Code.CONTENT_CHANGED;
    }
}
