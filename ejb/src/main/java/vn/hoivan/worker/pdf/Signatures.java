package vn.hoivan.worker.pdf;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Counts signatures without judging them. */
final class Signatures {

    private Signatures() {
    }

    static int count(PDDocument document) {
        Set<COSDictionary> found = Collections.newSetFromMap(new IdentityHashMap<>());
        ObjectWalk.dictionaries(document, dictionary -> {
            COSDictionary value = dictionary.getCOSDictionary(COSName.V);
            if (value != null && value.containsKey(COSName.BYTERANGE) && !isTimestamp(value)) {
                found.add(value);
            }
        });
        return found.size();
    }

    private static boolean isTimestamp(COSDictionary signature) {
        return "DocTimeStamp".equals(signature.getNameAsString(COSName.TYPE));
    }
}
