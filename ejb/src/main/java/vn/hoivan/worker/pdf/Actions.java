package vn.hoivan.worker.pdf;

import java.util.Set;
import java.util.regex.Pattern;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** Tells actions (ISO 32000-1, 12.6.4) from other dictionaries, and harmless ones from others. */
final class Actions {

    private static final Set<String> KINDS = Set.of("GoTo", "GoToR", "GoToE", "GoToDp", "Launch", "Thread", "URI",
            "Sound", "Movie", "Hide", "Named", "SubmitForm", "ResetForm", "ImportData", "JavaScript", "SetOCGState",
            "Rendition", "Trans", "GoTo3DView", "RichMediaExecute");
    private static final Set<String> PAGE_TURNS = Set.of("NextPage", "PrevPage", "FirstPage", "LastPage");
    private static final Pattern WEB = Pattern.compile("\\s*(https?|mailto):.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final COSName STRUCTURE_ELEMENT = COSName.getPDFName("StructElem");

    private Actions() {
    }

    /** An element of the document's structure may call its kind as it likes, "Sound" among others. */
    static boolean is(COSDictionary dictionary) {
        COSName kind = dictionary.getCOSName(COSName.S);
        return kind != null && KINDS.contains(kind.getName()) && !dictionary.containsKey(COSName.P)
                && !STRUCTURE_ELEMENT.equals(dictionary.getCOSName(COSName.TYPE));
    }

    static boolean harmless(COSDictionary action) {
        return switch (String.valueOf(action.getNameAsString(COSName.S))) {
            case "GoTo" -> true;
            case "Named" -> PAGE_TURNS.contains(String.valueOf(action.getNameAsString(COSName.N)));
            case "URI" -> WEB.matcher(String.valueOf(action.getString(COSName.URI))).matches();
            default -> false;
        };
    }
}
