package vn.hoivan.signing;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import vn.hoivan.shared.BaseEntity;
import vn.hoivan.shared.Ids;

/**
 * A key to sign with: a person's, or an agency's (its seal). Kept as the PKCS#12 file it came in, which only its owner's
 * passphrase opens; the passphrase is never kept. A new key retires the old one.
 */
@Entity
@Table(name = "signing_key")
class SigningKey extends BaseEntity {

    static final int FREE = 5;
    private static final long LONGEST_WAIT = 900;

    @Column(name = "person_id")
    private UUID personId;
    @Column(name = "agency_id")
    private UUID agencyId;
    @Column(name = "key_store", nullable = false)
    private byte[] keyStore;
    @Column(nullable = false, length = 500)
    private String subject;
    @Column(nullable = false, length = 500)
    private String issuer;
    @Column(nullable = false, length = 80)
    private String serial;
    @Column(name = "not_before", nullable = false)
    private Instant notBefore;
    @Column(name = "not_after", nullable = false)
    private Instant notAfter;
    @Column(name = "image_sha256", length = 64)
    private String imageSha256;
    @Column(name = "enrolled_at", nullable = false)
    private Instant enrolledAt;
    @Column(name = "retired_at")
    private Instant retiredAt;
    @Column(nullable = false)
    private int failures;
    @Column(name = "closed_until")
    private Instant closedUntil;

    protected SigningKey() {
    }

    SigningKey(KeyOwner owner, byte[] keyStore, X509Certificate certificate, String imageSha256, Instant now) {
        super(Ids.next());
        this.personId = owner.personId();
        this.agencyId = owner.agencyId();
        this.keyStore = keyStore.clone();
        this.subject = cut(certificate.getSubjectX500Principal().getName());
        this.issuer = cut(certificate.getIssuerX500Principal().getName());
        this.serial = certificate.getSerialNumber().toString(16);
        this.notBefore = certificate.getNotBefore().toInstant();
        this.notAfter = certificate.getNotAfter().toInstant();
        this.imageSha256 = imageSha256;
        this.enrolledAt = now;
    }

    private static String cut(String name) {
        return name.length() <= 500 ? name : name.substring(0, 500);
    }

    void pictured(String sha256) {
        imageSha256 = sha256;
    }

    void retire(Instant now) {
        retiredAt = now;
    }

    /** A wrong passphrase: after {@value #FREE} of them the next try waits, twice as long each time. */
    void guessed(Instant now) {
        failures++;
        if (failures >= FREE) {
            closedUntil = now.plusSeconds(Math.min(LONGEST_WAIT, 2L << Math.min(20, failures - FREE)));
        }
    }

    void opened() {
        failures = 0;
        closedUntil = null;
    }

    /** @return 0 where the next try is free */
    long secondsToWait(Instant now) {
        return closedUntil == null || !closedUntil.isAfter(now) ? 0 : Math.max(1, Duration.between(now, closedUntil).toSeconds());
    }

    int getFailures() {
        return failures;
    }

    KeyOwner owner() {
        return new KeyOwner(personId, agencyId);
    }

    byte[] getKeyStore() {
        return keyStore.clone();
    }

    String getSubject() {
        return subject;
    }

    String getIssuer() {
        return issuer;
    }

    String getSerial() {
        return serial;
    }

    Instant getNotBefore() {
        return notBefore;
    }

    Instant getNotAfter() {
        return notAfter;
    }

    String getImageSha256() {
        return imageSha256;
    }
}
