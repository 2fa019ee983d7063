package vn.hoivan.worker.signature;

import java.util.Map;

import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.security.auth.x500.X500Principal;

/** Distinguished names as people read them. */
final class Names {

    private static final Map<String, String> KEYWORDS = Map.of("2.5.4.12", "T", "2.5.4.5", "SERIALNUMBER",
            "1.2.840.113549.1.9.1", "E", "2.5.4.97", "ORGANIZATIONIDENTIFIER", "2.5.4.4", "SURNAME",
            "2.5.4.42", "GIVENNAME");

    private Names() {
    }

    /** RFC 2253, with names for the attributes that certificates here carry. */
    static String readable(String name) {
        try {
            return new X500Principal(name).getName(X500Principal.RFC2253, KEYWORDS);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }

    /** The common name in it; all of it where there is none. */
    static String common(String name) {
        try {
            for (var part : new LdapName(name).getRdns()) {
                if (part.getType().equalsIgnoreCase("CN")) {
                    return String.valueOf(part.getValue());
                }
            }
        } catch (InvalidNameException e) {
            return name;
        }
        return name;
    }
}
