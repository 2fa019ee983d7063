package vn.hoivan.worker.signature;

import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a PDF by hand, so that it may hold what no library writes: references to nothing, parts used twice. */
final class RawPdf {

    private final Map<Integer, String> objects = new LinkedHashMap<>();
    private final StringBuilder hidden = new StringBuilder();

    /** One page: objects 1 catalogue, 2 pages, 3 page, 4 content, 5 font, 6 resources. */
    static RawPdf onePage(String catalogExtra, String pageExtra, String content) {
        var pdf = new RawPdf();
        pdf.put(1, "<< /Type /Catalog /Pages 2 0 R " + catalogExtra + " >>");
        pdf.put(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        pdf.put(3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources 6 0 R "
                + pageExtra + " >>");
        pdf.put(4, stream("", content));
        pdf.put(5, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        pdf.put(6, "<< /Font << /F1 5 0 R >> >>");
        return pdf;
    }

    RawPdf put(int number, String object) {
        objects.put(number, object);
        return this;
    }

    /** Bytes in the file that its cross-reference table does not mention. */
    RawPdf hide(String text) {
        hidden.append(text);
        return this;
    }

    byte[] bytes() {
        var text = new StringBuilder("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n").append(hidden);
        var table = new StringBuilder("xref\n0 1\n0000000000 65535 f \n");
        objects.forEach((number, object) -> {
            table.append("%d 1%n%010d 00000 n %n".formatted(number, text.length()));
            text.append(object(number, object));
        });
        int xref = text.length();
        return Cuts.bytes(text + table.toString() + "trailer\n<< /Size 100 /Root 1 0 R >>\nstartxref\n" + xref
                + "\n%%EOF\n");
    }

    /** With a second cross-reference section for newer readers, as word processors write them. */
    byte[] hybrid() {
        var text = Cuts.text(bytes());
        int stream = text.lastIndexOf("xref\n0 1");
        var entry = "" + (char) 1 + (char) (stream >> 8) + (char) (stream & 0xFF) + (char) 0;
        var section = object(99, stream("/Type /XRef /Size 100 /W [1 2 1] /Index [99 1] /Root 1 0 R", entry));
        var tail = text.substring(stream).replace("/Root 1 0 R >>", "/Root 1 0 R /XRefStm " + stream + " >>")
                .replaceFirst("startxref\n\\d+", "startxref\n" + (stream + section.length()));
        return Cuts.bytes(text.substring(0, stream) + section + tail);
    }

    static String object(int number, String object) {
        return number + " 0 obj\n" + object + "\nendobj\n";
    }

    static String stream(String dictionary, String data) {
        return "<< " + dictionary + " /Length " + data.length() + " >>\nstream\n" + data + "\nendstream";
    }

    static String form(String data) {
        return stream("/Type /XObject /Subtype /Form /BBox [0 0 595 842]", data);
    }
}
