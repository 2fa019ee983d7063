package vn.hoivan.signing;

import vn.hoivan.shared.BusinessException;

/** A key file cannot be used, for a reason that its owner can be told. */
public class KeyRefusal extends BusinessException {

    private static final long serialVersionUID = 1L;

    /** Each has a sentence in both languages under {@code signing.key.<name>}. */
    public enum Reason {
        NOT_A_KEY_FILE, WRONG_PASSPHRASE, NO_KEY, SEVERAL_KEYS, NOT_FOR_SIGNING, WEAK_KEY, NOT_YET_VALID, EXPIRED
    }

    private final Reason reason;

    public KeyRefusal(Reason reason) {
        this(reason, null);
    }

    public KeyRefusal(Reason reason, Throwable cause) {
        super(Kind.INVALID, reason == Reason.WRONG_PASSPHRASE ? "passphrase" : "file", "signing.key." + reason);
        this.reason = reason;
        initCause(cause);
    }

    public Reason reason() {
        return reason;
    }
}
