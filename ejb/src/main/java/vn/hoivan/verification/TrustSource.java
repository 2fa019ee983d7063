package vn.hoivan.verification;

import java.security.cert.X509Certificate;
import java.util.List;

/** Whom this installation trusts to say who somebody is. Features that issue certificates contribute theirs. */
public interface TrustSource {

    List<X509Certificate> anchors();

    /** @return DER; empty where there are none */
    List<byte[]> revocationLists();
}
