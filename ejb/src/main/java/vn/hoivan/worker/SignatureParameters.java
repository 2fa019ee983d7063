package vn.hoivan.worker;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/**
 * All that decides the bytes of one signature. {@link PrepareSignature} and {@link EmbedSignature} must be given
 * equal parameters, else the signature value belongs to other bytes and embedding fails.
 *
 * @param certificates     the signer's certificate first, then its issuers; base64 of DER
 * @param signingTime      the claimed time; whole seconds, as CMS and PDF know no finer
 * @param fieldName        name of the new signature field, unique in the file
 * @param mark             what is seen on the page; null signs invisibly
 * @param reason           may be null
 * @param location         may be null
 * @param timeStampService address of an RFC 3161 service for level T; null gives level B
 */
public record SignatureParameters(List<String> certificates, OffsetDateTime signingTime, String fieldName,
                                  SignatureMark mark, String reason, String location, String timeStampService) {

    public SignatureParameters {
        certificates = List.copyOf(certificates);
        signingTime = signingTime.truncatedTo(ChronoUnit.SECONDS);
        Objects.requireNonNull(fieldName, "fieldName");
    }
}
