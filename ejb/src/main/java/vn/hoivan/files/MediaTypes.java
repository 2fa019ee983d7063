package vn.hoivan.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Tells a file's type by its content; its name says nothing. */
final class MediaTypes {

    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    static final String ODT = "application/vnd.oasis.opendocument.text";
    private static final int HEAD = 1024;

    private MediaTypes() {
    }

    /** @return PDF or an office type; empty for everything else */
    static Optional<String> of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.contains("%PDF-")) {
            return Optional.of(StoredFile.PDF);
        }
        return start.startsWith("PK\u0003\u0004") ? office(file) : Optional.empty();
    }

    private static Optional<String> office(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements();) {
                switch (all.nextElement().getName()) {
                    case "word/document.xml":
                        return Optional.of(DOCX);
                    case "xl/workbook.xml":
                        return Optional.of(XLSX);
                    case "ppt/presentation.xml":
                        return Optional.of(PPTX);
                    case "META-INF/manifest.xml":
                        return zip.getEntry("content.xml") == null ? Optional.empty() : Optional.of(ODT);
                    default:
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
