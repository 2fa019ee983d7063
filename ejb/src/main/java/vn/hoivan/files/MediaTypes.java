package vn.hoivan.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import vn.hoivan.shared.BusinessException;

/** Tells a file's type by its content; its name says nothing. */
final class MediaTypes {

    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    static final String ODT = "application/vnd.oasis.opendocument.text";
    static final String DOC = "application/msword";
    private static final Map<String, String> OPEN_XML = Map.of("word/document.xml", DOCX, "xl/workbook.xml", XLSX,
            "ppt/presentation.xml", PPTX);
    private static final Set<String> OPEN_DOCUMENT = Set.of(ODT, "application/vnd.oasis.opendocument.spreadsheet",
            "application/vnd.oasis.opendocument.presentation");
    private static final Map<String, String> BINARY = Map.of("WordDocument", DOC, "Workbook", "application/vnd.ms-excel",
            "PowerPoint Document", "application/vnd.ms-powerpoint");
    private static final int HEAD = 1024;
    private static final int NAME = 100;

    private MediaTypes() {
    }

    /**
     * @return PDF or an office type
     * @throws BusinessException at {@code file}: unsupported where it is something else; invalid where it is an office file
     *                           that is cut off or has a password
     */
    static String of(Path file, String name) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        String start = new String(head, StandardCharsets.ISO_8859_1);
        String type = start.contains("%PDF-") ? StoredFile.PDF
                : start.startsWith("PK\u0003\u0004") ? zipped(file)
                : start.startsWith(CompoundFile.MAGIC) ? binary(file) : null;
        if (type == null) {
            throw new BusinessException(BusinessException.Kind.UNSUPPORTED, "file", "files.unsupported", name);
        }
        return type;
    }

    private static String zipped(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Map.Entry<String, String> part : OPEN_XML.entrySet()) {
                if (zip.getEntry(part.getKey()) != null) {
                    return part.getValue();
                }
            }
            ZipEntry type = zip.getEntry("mimetype");
            if (type == null) {
                return null;
            }
            try (InputStream in = zip.getInputStream(type)) {
                String named = new String(in.readNBytes(NAME), StandardCharsets.US_ASCII).strip();
                return OPEN_DOCUMENT.contains(named) ? named : null;
            }
        } catch (IOException e) {
            throw BusinessException.invalid("file", "FileReason.DAMAGED");
        }
    }

    private static String binary(Path file) {
        Set<String> streams;
        try {
            streams = CompoundFile.streams(file);
        } catch (IOException e) {
            throw BusinessException.invalid("file", "FileReason.DAMAGED");
        }
        if (streams.contains("EncryptedPackage")) {
            throw BusinessException.invalid("file", "FileReason.PASSWORD_PROTECTED");
        }
        return BINARY.entrySet().stream().filter(entry -> streams.contains(entry.getKey())).map(Map.Entry::getValue)
                .findFirst().orElse(null);
    }
}
