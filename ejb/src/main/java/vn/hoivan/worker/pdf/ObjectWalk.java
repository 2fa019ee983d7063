package vn.hoivan.worker.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Consumer;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Comes by every dictionary that a document can reach from its catalog, once, however they are linked. */
final class ObjectWalk {

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> open = new ArrayDeque<>();

    private ObjectWalk() {
    }

    /** The visitor may change the dictionary it is given. */
    static void dictionaries(PDDocument document, Consumer<COSDictionary> visitor) {
        ObjectWalk walk = new ObjectWalk();
        walk.enter(document.getDocumentCatalog().getCOSObject());
        while (!walk.open.isEmpty()) {
            COSBase next = walk.open.pop();
            if (next instanceof COSDictionary dictionary) {
                visitor.accept(dictionary);
                new ArrayList<>(dictionary.getValues()).forEach(walk::enter);
            } else if (next instanceof COSArray array) {
                array.forEach(walk::enter);
            }
        }
    }

    private void enter(COSBase item) {
        COSBase object = item instanceof COSObject reference ? reference.getObject() : item;
        if ((object instanceof COSDictionary || object instanceof COSArray) && seen.add(object)) {
            open.push(object);
        }
    }
}
