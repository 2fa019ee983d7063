package vn.hoivan.worker.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.hoivan.worker.Refusal;
import vn.hoivan.worker.Refusal.Reason;

/**
 * The outer shape of a PDF, seen before any parser runs. PDFBox mends a file that was cut off and shows the pages
 * that are left, which nobody would notice; so a file must end as one.
 */
final class Shape {

    private static final int HEAD = 1024;
    private static final int TAIL = 64 * 1024;
    private static final String END = "%%EOF";
    private static final Pattern START = Pattern.compile("startxref\\s+0*[1-9]\\d*\\s+$");
    private static final Pattern OBJECT = Pattern.compile("\\d+\\s+\\d+\\s+obj\\b");

    private Shape() {
    }

    static void check(Path file) throws Refusal, IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw new Refusal(Reason.EMPTY, "The file is empty");
        }
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
            if (!read(content, 0, HEAD).contains("%PDF-")) {
                throw new Refusal(Reason.NOT_A_PDF, "The file does not begin like a PDF");
            }
            if (!endsWhole(read(content, Math.max(0, size - TAIL), TAIL))) {
                throw new Refusal(Reason.DAMAGED, "The file does not end like a PDF: cut off");
            }
        }
    }

    private static boolean endsWhole(String tail) {
        int end = tail.lastIndexOf(END);
        if (end < 0) {
            return false;
        }
        Matcher start = START.matcher(tail.substring(Math.max(0, end - 100), end));
        return start.find() && !OBJECT.matcher(tail.substring(end)).find();
    }

    private static String read(RandomAccessFile content, long from, int atMost) throws IOException {
        byte[] bytes = new byte[(int) Math.min(atMost, content.length() - from)];
        content.seek(from);
        content.readFully(bytes);
        return new String(bytes, ISO_8859_1);
    }
}
