package vn.hoivan.files;

import vn.hoivan.shared.Vietnamese;

/** File names from outside: no path, no control or direction characters, not too long, NFC. */
final class FileNames {

    private FileNames() {
    }

    static String clean(String name) {
        String line = Vietnamese.line(name == null ? "" : name.replaceAll("[\\p{Cntrl}\\p{Cf}]", " "));
        String last = line == null ? "" : line.substring(Math.max(line.lastIndexOf('/'), line.lastIndexOf('\\')) + 1);
        String safe = last.replaceAll("[<>:\"|?*]", "_").strip();
        if (safe.isEmpty() || safe.matches("\\.+")) {
            return "file";
        }
        if (safe.length() <= StoredFile.NAME_LENGTH) {
            return safe;
        }
        int dot = safe.lastIndexOf('.');
        String extension = dot > 0 && safe.length() - dot <= 10 ? safe.substring(dot) : "";
        return safe.substring(0, StoredFile.NAME_LENGTH - extension.length()) + extension;
    }
}
