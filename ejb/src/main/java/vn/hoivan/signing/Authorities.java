package vn.hoivan.signing;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import vn.hoivan.shared.Settings;

/** The demo authority, where this installation has one ({@code HOIVAN_DEMO_AUTHORITY}; on with the demo data). */
@ApplicationScoped
public class Authorities {

    @Inject
    private AuthorityStore store;
    @Inject
    private Clock clock;
    private DemoAuthority authority;

    /** @return empty where keys come from outside only */
    public synchronized Optional<DemoAuthority> demo() {
        boolean on = Boolean.parseBoolean(Settings.get("HOIVAN_DEMO_AUTHORITY", String.valueOf(Settings.demo())));
        if (on && authority == null) {
            authority = new DemoAuthority(store, clock);
        }
        return Optional.ofNullable(authority);
    }

    /** @return the trust anchor of the demo authority, where there is one */
    public Optional<X509Certificate> root() {
        return demo().map(DemoAuthority::root);
    }
}
