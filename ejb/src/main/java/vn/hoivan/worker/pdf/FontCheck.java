package vn.hoivan.worker.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Finds fonts that a document names but does not carry. */
final class FontCheck {

    private static final Set<String> KINDS = Set.of("Type1", "MMType1", "TrueType", "CIDFontType0", "CIDFontType2");
    private static final List<COSName> FILES = List.of(COSName.FONT_FILE, COSName.FONT_FILE2, COSName.FONT_FILE3);

    private FontCheck() {
    }

    static List<String> nonEmbedded(PDDocument document) {
        Set<String> names = new TreeSet<>();
        ObjectWalk.dictionaries(document, dictionary -> {
            if (COSName.FONT.equals(dictionary.getCOSName(COSName.TYPE)) && !embedded(dictionary)) {
                names.add(String.valueOf(dictionary.getNameAsString(COSName.BASE_FONT)));
            }
        });
        return new ArrayList<>(names);
    }

    private static boolean embedded(COSDictionary font) {
        if (!KINDS.contains(String.valueOf(font.getNameAsString(COSName.SUBTYPE)))) {
            return true;
        }
        COSDictionary descriptor = font.getCOSDictionary(COSName.FONT_DESC);
        return descriptor != null && FILES.stream().anyMatch(descriptor::containsKey);
    }
}
