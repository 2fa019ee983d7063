package vn.hoivan.worker;

/** A file cannot be handled, for a reason that its owner can be told. */
public class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    /** Each has a sentence in both languages under {@code FileReason.<name>} of the files bundle. */
    public enum Reason {
        EMPTY, NOT_A_PDF, DAMAGED, PASSWORD_PROTECTED, TOO_MANY_PAGES, PAGE_TOO_LARGE, TIME_LIMIT, MEMORY_LIMIT, FAILED,
        /** To be changed, but it carries a signature. */
        SIGNED,
        /** A further signature would harm those that it carries. */
        CANNOT_BE_SIGNED_AGAIN,
        /** A signature as it is to be shown would hide what others signed. */
        MARK_HIDES_CONTENT
    }

    private final Reason reason;

    public Refusal(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Refusal(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
