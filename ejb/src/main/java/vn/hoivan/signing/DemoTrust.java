package vn.hoivan.signing;

import java.security.cert.X509Certificate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import vn.hoivan.verification.TrustSource;

/** Where this installation issues trial keys, it trusts them. */
@ApplicationScoped
class DemoTrust implements TrustSource {

    @Inject
    private Authorities authorities;

    @Override
    public List<X509Certificate> anchors() {
        return authorities.root().stream().toList();
    }

    @Override
    public List<byte[]> revocationLists() {
        return authorities.demo().map(DemoAuthority::revocationList).stream().toList();
    }
}
