package vn.hoivan.signing;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;

/** Subjects as the public authorities of Việt Nam write them: C, O, OU or title, CN. */
final class DistinguishedNames {

    static final X500Name AUTHORITY = new X500NameBuilder(BCStyle.INSTANCE)
            .addRDN(BCStyle.C, "VN")
            .addRDN(BCStyle.O, "Hội Văn")
            .addRDN(BCStyle.CN, "Hội Văn – CA dùng thử").build();

    private DistinguishedNames() {
    }

    static X500Name of(CertificateHolder holder) {
        var name = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.C, "VN");
        add(name, BCStyle.O, holder.agency());
        add(name, BCStyle.T, holder.title());
        name.addRDN(BCStyle.CN, holder.name());
        add(name, BCStyle.EmailAddress, holder.mail());
        return name.build();
    }

    private static void add(X500NameBuilder name, ASN1ObjectIdentifier attribute, String value) {
        if (value != null && !value.isBlank()) {
            name.addRDN(attribute, value);
        }
    }
}
