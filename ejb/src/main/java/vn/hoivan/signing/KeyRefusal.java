package vn.hoivan.signing;

/** A key file cannot be used, for a reason that its owner can be told. */
public class KeyRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Each has a sentence in both languages under {@code signing.key.<name>}. */
    public enum Reason {
        NOT_A_KEY_FILE, WRONG_PASSPHRASE, NO_KEY, SEVERAL_KEYS, NOT_FOR_SIGNING, WEAK_KEY, NOT_YET_VALID, EXPIRED
    }

    private final Reason reason;

    public KeyRefusal(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public KeyRefusal(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    public String messageKey() {
        return "signing.key." + reason;
    }
}
