package vn.hoivan.worker.pdf;

import java.io.IOException;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;

/**
 * Turns links by name into links to pages. Many documents call a place "section.1"; in one pack each of their links
 * would lead to the first of them.
 */
final class NamedDestinations {

    private NamedDestinations() {
    }

    /** A link whose name leads nowhere loses it. */
    static void resolve(PDDocument document) {
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        for (PDPage page : document.getPages()) {
            COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
            for (int i = 0; annotations != null && i < annotations.size(); i++) {
                if (annotations.getObject(i) instanceof COSDictionary annotation) {
                    resolve(catalog, annotation, COSName.DEST);
                    resolve(catalog, annotation.getCOSDictionary(COSName.A), COSName.D);
                }
            }
        }
    }

    private static void resolve(PDDocumentCatalog catalog, COSDictionary owner, COSName key) {
        COSBase name = owner == null ? null : owner.getDictionaryObject(key);
        if (name instanceof COSString || name instanceof COSName) {
            owner.setItem(key, destination(catalog, name));
        }
    }

    private static COSArray destination(PDDocumentCatalog catalog, COSBase name) {
        try {
            PDNamedDestination named = name instanceof COSString string ? new PDNamedDestination(string)
                    : new PDNamedDestination((COSName) name);
            PDPageDestination destination = catalog.findNamedDestinationPage(named);
            return destination == null ? null : destination.getCOSObject();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return null;
        }
    }
}
