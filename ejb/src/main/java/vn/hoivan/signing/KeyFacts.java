package vn.hoivan.signing;

import java.time.Instant;

/**
 * What is told about a key.
 *
 * @param picture      whether there is an image of the signature or the seal
 * @param daysLeft     until the certificate expires; negative afterwards
 */
public record KeyFacts(String subject, String issuer, String serial, Instant notBefore, Instant notAfter,
        boolean picture, long daysLeft) {

    /** From here on people are warned. */
    public static final int WARN_DAYS = 30;

    public String getSubject() {
        return subject;
    }

    public String getIssuer() {
        return issuer;
    }

    public String getSerial() {
        return serial;
    }

    public Instant getNotBefore() {
        return notBefore;
    }

    public Instant getNotAfter() {
        return notAfter;
    }

    public boolean isPicture() {
        return picture;
    }

    public long getDaysLeft() {
        return daysLeft;
    }

    public boolean isExpiring() {
        return daysLeft <= WARN_DAYS;
    }
}
