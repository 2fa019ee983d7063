package vn.hoivan.worker.office;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import vn.hoivan.worker.CheckOffice;
import vn.hoivan.worker.Operation;
import vn.hoivan.worker.Refusal;
import vn.hoivan.worker.Refusal.Reason;

/** Unpacks every part once, into nothing, and counts. Files of the older, binary kind are left to their program. */
public class CheckingOffice implements Operation<CheckOffice, Boolean> {

    private static final int MOST_PARTS = 20_000;
    private static final long MOST_BYTES = 600L << 20;
    /** XML is held in memory, many times its size. */
    private static final long MOST_XML = 150L << 20;
    private static final int HEAD = 4096;

    private final byte[] buffer = new byte[1 << 16];

    @Override
    public Boolean run(CheckOffice arguments) throws IOException, Refusal {
        Path file = Path.of(arguments.file());
        if (!zipped(file)) {
            return true;
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw new Refusal(Reason.MEMORY_LIMIT, zip.size() + " parts");
            }
            check(zip);
            return true;
        } catch (ZipException | EOFException e) {
            throw new Refusal(Reason.DAMAGED, e.getMessage(), e);
        }
    }

    private void check(ZipFile zip) throws IOException, Refusal {
        long all = 0;
        long xml = 0;
        for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements();) {
            ZipEntry part = parts.nextElement();
            boolean text = part.getName().endsWith(".xml") || part.getName().endsWith(".rels");
            try (InputStream in = zip.getInputStream(part)) {
                if (text) {
                    byte[] head = in.readNBytes(HEAD);
                    checkHead(part.getName(), new String(head, StandardCharsets.ISO_8859_1).replace("\0", ""));
                    xml += head.length;
                    all += head.length;
                }
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    all += read;
                    xml += text ? read : 0;
                    if (all > MOST_BYTES || xml > MOST_XML) {
                        throw new Refusal(Reason.MEMORY_LIMIT, "Unpacks into more than " + all + " bytes");
                    }
                }
            }
        }
    }

    private static void checkHead(String part, String head) throws Refusal {
        if (head.contains("<!ENTITY")) {
            throw new Refusal(Reason.DAMAGED, part + " declares entities");
        }
        if (part.equals("META-INF/manifest.xml") && head.contains("encryption-data")) {
            throw new Refusal(Reason.PASSWORD_PROTECTED, "Encrypted parts");
        }
    }

    private static boolean zipped(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 'P' && in.read() == 'K';
        }
    }
}
