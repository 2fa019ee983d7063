package vn.hoivan.signing;

import java.util.Objects;

/**
 * Whom a certificate of the demo authority names.
 *
 * @param name   full name of the person, or of the agency for an agency's certificate
 * @param agency the agency a person belongs to; for an agency the one above it, may be null
 * @param title  a person's post, may be null
 * @param mail   may be null
 */
public record CertificateHolder(String name, String agency, String title, String mail) {

    public CertificateHolder {
        Objects.requireNonNull(name, "name");
    }
}
