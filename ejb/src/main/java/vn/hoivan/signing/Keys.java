package vn.hoivan.signing;

import java.time.Instant;

import vn.hoivan.shared.BusinessException;

/** Opens keys for people: refusals in words at the right field. */
final class Keys {

    private Keys() {
    }

    static SoftwareSigner open(byte[] keyFile, String passphrase, Instant now) {
        try {
            return Pkcs12.open(keyFile, passphrase == null ? new char[0] : passphrase.toCharArray(), now);
        } catch (KeyRefusal refusal) {
            boolean secret = refusal.reason() == KeyRefusal.Reason.WRONG_PASSPHRASE;
            throw BusinessException.invalid(secret ? "passphrase" : "keyFile", refusal.messageKey());
        }
    }
}
