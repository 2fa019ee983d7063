package vn.hoivan.worker.pdf;

import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Takes out of a document what acts on its own or reaches beyond it: scripts, launches, submissions, remote
 * documents, attachments, media, dynamic forms. Links within the document and to web addresses stay.
 */
final class ActiveContent {

    private static final Set<String> IN_CATALOG = Set.of("AA", "AF", "Collection", "Requirements");
    private static final Set<String> IN_NAMES = Set.of("JavaScript", "EmbeddedFiles", "Renditions", "URLS", "IDS",
            "AlternatePresentations");
    private static final Set<String> IN_FORM = Set.of("XFA", "CO");
    private static final Set<String> IN_PAGE = Set.of("AA", "AF");
    private static final Set<String> IN_ANNOTATION = Set.of("AA", "AF", "PA");
    private static final Set<String> IN_FIELD = Set.of("AA");
    private static final Set<String> OUTSIDE_OF_STREAM = Set.of("F", "FFilter", "FDecodeParms", "Ref", "OPI", "AF");
    private static final Set<String> ANNOTATIONS = Set.of("FileAttachment", "Movie", "Sound", "Screen", "RichMedia", "3D");

    private int removed;

    private ActiveContent() {
    }

    /** @return how many pieces were found and removed */
    static int remove(PDDocument document) {
        ActiveContent content = new ActiveContent();
        content.cleanCatalog(document.getDocumentCatalog().getCOSObject());
        document.getPages().forEach(page -> content.cleanPage(page.getCOSObject()));
        ObjectWalk.dictionaries(document, content::cleanAny);
        return content.removed;
    }

    private void cleanCatalog(COSDictionary catalog) {
        remove(catalog, IN_CATALOG);
        remove(catalog.getCOSDictionary(COSName.NAMES), IN_NAMES);
        remove(catalog.getCOSDictionary(COSName.ACRO_FORM), IN_FORM);
        if (catalog.getDictionaryObject(COSName.OPEN_ACTION) instanceof COSDictionary action && !Actions.harmless(action)) {
            removed++;
        }
        catalog.removeItem(COSName.OPEN_ACTION);
    }

    private void cleanPage(COSDictionary page) {
        remove(page, IN_PAGE);
        COSArray annotations = page.getCOSArray(COSName.ANNOTS);
        for (int i = annotations == null ? -1 : annotations.size() - 1; i >= 0; i--) {
            if (annotations.getObject(i) instanceof COSDictionary annotation) {
                if (ANNOTATIONS.contains(annotation.getNameAsString(COSName.SUBTYPE))) {
                    annotations.remove(i);
                    removed++;
                } else {
                    remove(annotation, IN_ANNOTATION);
                }
            }
        }
    }

    /** Keys that mean an action here may be mere names elsewhere, of a font say: so look at the values. */
    private void cleanAny(COSDictionary dictionary) {
        if (dictionary instanceof COSStream) {
            remove(dictionary, OUTSIDE_OF_STREAM);
        }
        if (dictionary.containsKey(COSName.FT)) {
            remove(dictionary, IN_FIELD);
        }
        if (dictionary.getDictionaryObject(COSName.A) instanceof COSDictionary action && Actions.is(action)
                && !Actions.harmless(action)) {
            dictionary.removeItem(COSName.A);
            removed++;
        }
        if (Actions.is(dictionary)) {
            cleanAction(dictionary);
        }
    }

    private void cleanAction(COSDictionary action) {
        if (!Actions.harmless(action)) {
            action.clear();
            removed++;
        }
        COSBase next = action.getItem(COSName.NEXT);
        if (next != null) {
            action.removeItem(COSName.NEXT);
            removed++;
        }
    }

    private void remove(COSDictionary owner, Set<String> keys) {
        for (String key : owner == null ? Set.<String>of() : keys) {
            COSName name = COSName.getPDFName(key);
            if (owner.containsKey(name)) {
                owner.removeItem(name);
                removed++;
            }
        }
    }
}
