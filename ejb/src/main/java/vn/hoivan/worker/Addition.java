package vn.hoivan.worker;

/**
 * Something lawful that came into the file after a signature. Sentences under {@code verification.added.<kind>}.
 *
 * @param name  name of the field, or null
 * @param page  where it is shown, counted from 1; 0 where it is not
 */
public record Addition(Kind kind, String name, int page) {

    public enum Kind {
        SIGNATURE, TIME_STAMP, EVIDENCE
    }
}
