package vn.hoivan.worker;

import java.util.List;

/**
 * One reason for a verdict.
 *
 * @param parameters what the sentence needs: an algorithm, a page, a name
 */
public record Finding(Code code, List<String> parameters) {

    /** Stable; each has a sentence in both languages under {@code verification.reason.<name>}. */
    public enum Code {
        // integrity: the signed bytes
        CONTENT_NOT_AS_SIGNED, SIGNATURE_BROKEN, WRONG_RANGE, NOT_READABLE, ENCRYPTED, SIGNATURE_REMOVED,
        // integrity: what came after
        BYTES_APPENDED, DAMAGED_AFTER_SIGNING, PAGES_CHANGED, CONTENT_CHANGED, ANNOTATION_CHANGED, FORM_CHANGED,
        SIGNATURE_FIELD_CHANGED, DOCUMENT_CHANGED, HIDDEN_CONTENT_REVEALED, CONTENT_COVERED, NOT_PERMITTED,
        LATER_SIGNATURE_BROKEN, CHANGED_OTHERWISE,
        // trust
        WEAK_ALGORITHM, WEAK_KEY, UNKNOWN_AUTHORITY, NO_REVOCATION_DATA, REVOKED, EXPIRED, NOT_YET_VALID,
        NOT_FOR_SIGNING, CERTIFICATE_MISSING, TIME_STAMP_NOT_RELIABLE, NOT_DECIDED
    }

    public Finding {
        parameters = parameters == null ? List.of() : List.copyOf(parameters);
    }

    public static Finding of(Code code, String... parameters) {
        return new Finding(code, List.of(parameters));
    }
}
