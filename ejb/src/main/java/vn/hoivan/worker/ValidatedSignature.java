package vn.hoivan.worker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One signature of a file.
 *
 * @param fieldName       name of its field
 * @param documentTimeStamp whether it is a time-stamp on the document, no person's or agency's signature
 * @param signer          common name in the certificate, or null where no certificate was found
 * @param subject         of the certificate, RFC 2253
 * @param issuer          of the certificate, RFC 2253
 * @param serial          of the certificate, hexadecimal
 * @param signedAt        from the time-stamp where there is one, else as the signer claims; may be null
 * @param timeStamped     whether {@code signedAt} comes from a time-stamp
 * @param level           {@code PAdES-BASELINE-B}, {@code PKCS7-T} …; may be null
 * @param digestAlgorithm {@code SHA-256} …; may be null
 * @param page            where it is shown, counted from 1; 0 where it is not
 * @param coversWholeFile whether it covers the file to its last byte
 * @param revision        which of the signed revisions it covers, counted from 1
 * @param revisions       how many signed revisions the file has
 * @param reasons         for integrity and trust
 * @param addedLater      what lawfully came into the file after it
 */
public record ValidatedSignature(String fieldName, boolean documentTimeStamp, String signer, String subject, String issuer,
                                 String serial, Instant signedAt, boolean timeStamped, String level,
                                 String digestAlgorithm, int page, boolean coversWholeFile, int revision,
                                 int revisions, Integrity integrity, Trust trust, List<Finding> reasons,
                                 List<Addition> addedLater) {

    public ValidatedSignature {
        reasons = List.copyOf(reasons);
        addedLater = List.copyOf(addedLater);
    }

    /** A signature that is not intact cannot be what lawfully follows this one. */
    public ValidatedSignature followedBy(ValidatedSignature later) {
        if (integrity != Integrity.UNCHANGED || later.integrity == Integrity.UNCHANGED) {
            return this;
        }
        var more = new ArrayList<>(reasons);
        more.add(0, Finding.of(Finding.Code.LATER_SIGNATURE_BROKEN, later.fieldName));
        return new ValidatedSignature(fieldName, documentTimeStamp, signer, subject, issuer, serial, signedAt, timeStamped,
                level, digestAlgorithm, page, coversWholeFile, revision, revisions, later.integrity, trust, more,
                addedLater);
    }
}
