package vn.hoivan.web.rest;

/** The version an editor saw, from {@code If-Match}: a number, with or without quotes. */
public final class IfMatch {

    private IfMatch() {
    }

    /** @return null where the header is absent or {@code *}: any version will do */
    public static Integer version(String header) {
        if (header == null || header.isBlank() || "*".equals(header.strip())) {
            return null;
        }
        String digits = header.strip().replaceFirst("^W/", "").replace("\"", "");
        return digits.matches("\\d{1,9}") ? Integer.valueOf(digits) : Integer.valueOf(-1);
    }
}
