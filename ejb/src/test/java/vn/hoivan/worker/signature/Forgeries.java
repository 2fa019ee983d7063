package vn.hoivan.worker.signature;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** What can be done to a signed file. Page 1 must show text and, as its first annotation, a signature. */
final class Forgeries {

    private static final String ROOT = "<< /Size 900 /Root 1 0 R /Prev PREV >>";

    private Forgeries() {
    }

    /** By a name that says what was done. */
    static Map<String, byte[]> of(byte[] signed) throws IOException {
        var forgeries = new LinkedHashMap<String, byte[]>();
        bytes(signed, forgeries);
        sections(signed, forgeries);
        content(signed, forgeries);
        document(signed, forgeries);
        signatures(signed, forgeries);
        return forgeries;
    }

    private static void bytes(byte[] signed, Map<String, byte[]> forgeries) {
        int[] range = Cuts.range(signed);
        forgeries.put("a byte of the first part", Cuts.flip(signed, 400));
        forgeries.put("a byte of the second part", Cuts.flip(signed, range[2] + 40));
        forgeries.put("a byte of the signature", Cuts.flip(signed, signatureEnd(signed) - 41));
        forgeries.put("a stowaway behind the signature value", Cuts.flip(signed, range[2] - 20));
        forgeries.put("tail cut", Cuts.cutTail(signed, 3));
        forgeries.put("much of the tail cut", Cuts.cutTail(signed, 900));
        forgeries.put("a line end appended", Cuts.append(signed, "\n"));
        forgeries.put("a comment appended", Cuts.append(signed, "% hello\n%%EOF\n"));
        forgeries.put("junk appended", Cuts.append(signed, "hello"));
        forgeries.put("a whole file appended", Cuts.join(signed, signed));
        forgeries.put("wrapped", Cuts.wrap(signed));
        forgeries.put("range shortened", Cuts.replace(signed, "/ByteRange [0 ", "/ByteRange [9 "));
        forgeries.put("range renamed", Cuts.replace(signed, "/ByteRange", "/ByteRangf"));
        forgeries.put("contents renamed", Cuts.replace(signed, "/Contents <", "/Contentz <"));
        forgeries.put("sub filter renamed", Cuts.replace(signed, "/ETSI.CAdES.detached", "/ETSI.CAdES.detachee"));
    }

    private static void sections(byte[] signed, Map<String, byte[]> forgeries) {
        var object = "4 0 obj\n<< /Type /Fake >>\nendobj\n";
        forgeries.put("objects without section", Cuts.appendWithoutXref(signed, 4));
        forgeries.put("section without objects",
                Cuts.appendTable(signed, object, "0 1\n0000000000 65535 f \n", ROOT));
        forgeries.put("an object overwritten", Cuts.appendTable(signed, object, "4 1\nOFFSET 00000 n \n", ROOT));
        forgeries.put("an object freed", Cuts.appendTable(signed, "", "4 1\n0000000000 00001 f \n", ROOT));
        forgeries.put("an object twice",
                Cuts.appendTable(signed, object + object, "4 1\nOFFSET 00000 n \n", ROOT));
        forgeries.put("an entry twice",
                Cuts.appendTable(signed, object, "4 1\nOFFSET 00000 n \n4 1\n0000000015 00000 n \n", ROOT));
        forgeries.put("an entry to an old place", Cuts.appendTable(signed, "", "4 1\n0000000015 00000 n \n", ROOT));
        forgeries.put("another generation",
                Cuts.appendTable(signed, object.replace("4 0 obj", "4 1 obj"), "4 1\nOFFSET 00001 n \n", ROOT));
        forgeries.put("no previous section",
                Cuts.appendTable(signed, object, "4 1\nOFFSET 00000 n \n", "<< /Size 900 /Root 1 0 R >>"));
        forgeries.put("previous section skipped", Cuts.appendTable(signed, object, "4 1\nOFFSET 00000 n \n",
                "<< /Size 900 /Root 1 0 R /Prev 116 >>"));
        forgeries.put("a hidden section", Cuts.appendTable(signed, object, "0 1\n0000000000 65535 f \n",
                "<< /Size 900 /Root 1 0 R /Prev PREV /XRefStm 15 >>"));
        forgeries.put("another root", Cuts.appendTable(signed, "901 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n",
                "901 1\nOFFSET 00000 n \n", "<< /Size 902 /Root 901 0 R /Prev PREV >>"));
    }

    private static void content(byte[] signed, Map<String, byte[]> forgeries) throws IOException {
        forgeries.put("overlay", Updates.append(signed, Updates::overlay));
        forgeries.put("content swapped", Updates.append(signed, Updates::swapContent));
        forgeries.put("square annotation", Updates.append(signed, document -> Updates.addAnnotation(document, "Square")));
        forgeries.put("free text", Updates.append(signed, document -> Updates.addAnnotation(document, "FreeText")));
        forgeries.put("font swapped", Updates.append(signed, Updates::swapFont));
        forgeries.put("page added", Updates.append(signed, Updates::addPage));
        forgeries.put("page removed", Updates.append(signed, Updates::removePage));
        forgeries.put("page turned", Updates.append(signed, Updates::turnPage));
        forgeries.put("page cropped", Updates.append(signed, Updates::cropPage));
    }

    private static void document(byte[] signed, Map<String, byte[]> forgeries) throws IOException {
        forgeries.put("pages replaced", Updates.append(signed, document -> Updates.replaceCatalog(document, true)));
        forgeries.put("form gone", Updates.append(signed, document -> Updates.replaceCatalog(document, false)));
        forgeries.put("script at opening", Updates.append(signed,
                document -> Updates.setInCatalog(document, "OpenAction", Updates.script())));
        forgeries.put("layers", Updates.append(signed,
                document -> Updates.setInCatalog(document, "OCProperties", new COSDictionary())));
        forgeries.put("title", Updates.append(signed, Updates::retitle));
        forgeries.put("metadata", Updates.append(signed, document -> Updates.setInCatalog(document, "Metadata",
                Updates.stream(document, "<x:xmpmeta><dc:title>Khác</dc:title></x:xmpmeta>"))));
        forgeries.put("evidence that is page content", Updates.append(signed, document -> {
            Updates.swapContent(document);
            var evidence = new COSDictionary();
            evidence.setItem("Certs", document.getPage(0).getCOSObject().getItem(COSName.CONTENTS));
            Updates.setInCatalog(document, "DSS", evidence);
        }));
    }

    private static void signatures(byte[] signed, Map<String, byte[]> forgeries) throws IOException {
        forgeries.put("widget moved", Updates.append(signed, document -> Updates.moveWidget(document, 40, 0)));
        forgeries.put("widget resized", Updates.append(signed, document -> Updates.moveWidget(document, 0, 90)));
        forgeries.put("appearance replaced", Updates.append(signed, Updates::changeAppearance));
        forgeries.put("field not signed", Updates.append(signed, Updates::addUnsignedField));
        forgeries.put("old signature shown again", Updates.append(signed, Updates::addFieldOfOldSignature));
        forgeries.put("form rebuilt", Updates.append(signed, document -> {
            Updates.form(document).setBoolean(COSName.NEED_APPEARANCES, true);
            Updates.form(document).setNeedToBeUpdated(true);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
        }));
    }

    /** Where the hexadecimal digits of the signature end and the padding begins. */
    private static int signatureEnd(byte[] signed) {
        int end = Cuts.range(signed)[2] - 2;
        while (signed[end] == '0') {
            end--;
        }
        return end;
    }
}
