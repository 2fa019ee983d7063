package vn.hoivan.worker.signature;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Ways to change the bytes of a signed PDF that no PDF library would write. */
final class Cuts {

    private Cuts() {
    }

    static byte[] flip(byte[] signed, int position) {
        var copy = signed.clone();
        copy[position] ^= 1;
        return copy;
    }

    static byte[] cutTail(byte[] signed, int count) {
        return Arrays.copyOf(signed, signed.length - count);
    }

    static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] append(byte[] signed, String text) {
        return join(signed, bytes(text));
    }

    /** An update whose objects no cross-reference section lists; PDFBox does not see it, other readers repair. */
    static byte[] appendWithoutXref(byte[] signed, int number) {
        return append(signed, number + " 0 obj\n<< /Length 28 >>\nstream\n0 0 1 rg 100 600 200 80 re f\nendstream\n"
                + "endobj\nstartxref\n0\n%%EOF\n");
    }

    /** An update that lists one object, by a table with the given lines and trailer. */
    static byte[] appendTable(byte[] signed, String object, String table, String trailer) {
        int offset = signed.length;
        int xref = offset + object.length();
        return append(signed, object + "xref\n" + table.replace("OFFSET", "%010d".formatted(offset)) + "trailer\n"
                + trailer.replace("PREV", String.valueOf(lastXref(signed))) + "\nstartxref\n" + xref + "\n%%EOF\n");
    }

    static long lastXref(byte[] signed) {
        var text = text(signed);
        var number = text.substring(text.lastIndexOf("startxref") + 9, text.lastIndexOf("%%EOF")).trim();
        return Long.parseLong(number);
    }

    /**
     * Signature wrapping: the second signed part moves to the end, a second byte range between says so, and the
     * place in between is the attacker's. Every signed byte is still there.
     */
    static byte[] wrap(byte[] signed) {
        var range = range(signed);
        int gapEnd = range[2];
        var head = Arrays.copyOf(signed, gapEnd);
        var tail = Arrays.copyOfRange(signed, gapEnd, signed.length);
        var inserted = " /ByteRange [0 " + range[1] + " %010d " + tail.length + "] /Note (" + "x".repeat(2000) + ") ";
        int moved = gapEnd + inserted.formatted(0).length();
        return join(head, bytes(inserted.formatted(moved)), tail);
    }

    static int[] range(byte[] signed) {
        var text = text(signed);
        int start = text.lastIndexOf("/ByteRange");
        var numbers = text.substring(text.indexOf('[', start) + 1, text.indexOf(']', start)).trim().split("\\s+");
        return Arrays.stream(numbers).mapToInt(Integer::parseInt).toArray();
    }

    static byte[] replace(byte[] signed, String old, String by) {
        var text = text(signed);
        int at = text.lastIndexOf(old);
        if (at < 0 || old.length() != by.length()) {
            throw new IllegalArgumentException(old);
        }
        return bytes(text.substring(0, at) + by + text.substring(at + old.length()));
    }

    static String text(byte[] signed) {
        return new String(signed, StandardCharsets.ISO_8859_1);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
