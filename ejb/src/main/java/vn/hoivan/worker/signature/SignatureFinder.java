package vn.hoivan.worker.signature;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;

/** Walks the form for signature fields that carry a signature. */
class SignatureFinder {

    private final Map<COSDictionary, Integer> pages = new IdentityHashMap<>();
    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<FoundSignature> found = new ArrayList<>();

    /** Oldest first. */
    static List<FoundSignature> find(Revision document) {
        var form = document.catalog().getCOSDictionary(COSName.ACRO_FORM);
        if (form == null) {
            return List.of();
        }
        var finder = new SignatureFinder();
        finder.notePages(document);
        finder.walk(form.getCOSArray(COSName.FIELDS), "", null);
        finder.found.sort(Comparator.comparingLong(FoundSignature::end));
        return finder.found;
    }

    private void notePages(Revision document) {
        int number = 0;
        for (PDPage page : document.document().getPages()) {
            number++;
            COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
            for (int i = 0; annotations != null && i < annotations.size(); i++) {
                if (annotations.getObject(i) instanceof COSDictionary annotation) {
                    pages.putIfAbsent(annotation, number);
                }
            }
        }
    }

    private void walk(COSArray fields, String prefix, COSName inherited) {
        for (int i = 0; fields != null && i < fields.size(); i++) {
            if (fields.getObject(i) instanceof COSDictionary field && seen.add(field)) {
                var name = field.getString(COSName.T);
                var full = name == null ? prefix : prefix.isEmpty() ? name : prefix + "." + name;
                var type = field.getCOSName(COSName.FT) == null ? inherited : field.getCOSName(COSName.FT);
                var value = field.getCOSDictionary(COSName.V);
                if (value != null && (COSName.SIG.equals(type) || value.containsKey(COSName.BYTERANGE))) {
                    found.add(new FoundSignature(full, page(field), value));
                }
                walk(field.getCOSArray(COSName.KIDS), full, type);
            }
        }
    }

    private int page(COSDictionary field) {
        if (pages.containsKey(field)) {
            return isVisible(field) ? pages.get(field) : 0;
        }
        COSArray kids = field.getCOSArray(COSName.KIDS);
        for (int i = 0; kids != null && i < kids.size(); i++) {
            COSBase kid = kids.getObject(i);
            if (kid instanceof COSDictionary widget && pages.containsKey(widget) && isVisible(widget)) {
                return pages.get(widget);
            }
        }
        return 0;
    }

    private static boolean isVisible(COSDictionary widget) {
        COSArray rectangle = widget.getCOSArray(COSName.RECT);
        if (rectangle == null || rectangle.size() != 4) {
            return false;
        }
        var corners = rectangle.toFloatArray();
        return corners[0] != corners[2] && corners[1] != corners[3];
    }
}
