package vn.hoivan.signing;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import vn.hoivan.shared.BusinessException;

/** Keys of the built-in demo authority. Who may have one, the caller has asked before. Takes seconds: never in a transaction. */
@ApplicationScoped
public class KeyIssue {

    private static final int SHORTEST_PASSPHRASE = 8;

    @Inject
    private Authorities authorities;
    @Inject
    private KeyRing ring;
    @Inject
    private MarkPictures pictures;
    @Inject
    private Clock clock;

    /** A key for a person, and a drawn signature where there is no picture yet. */
    public void toPerson(UUID personId, CertificateHolder holder, String passphrase) {
        KeyOwner owner = KeyOwner.person(personId);
        issue(owner, holder, passphrase);
        if (ring.facts(owner).filter(KeyFacts::picture).isEmpty()) {
            ring.picture(owner, pictures.signature(holder.name(), personId.getLeastSignificantBits()));
        }
    }

    /** A key for an agency, and a drawn seal where there is no picture yet. */
    public void toAgency(UUID agencyId, CertificateHolder holder, double sealDiameter, String passphrase) {
        KeyOwner owner = KeyOwner.agency(agencyId);
        issue(owner, holder, passphrase);
        if (ring.facts(owner).filter(KeyFacts::picture).isEmpty()) {
            ring.picture(owner, pictures.seal(holder.name(), sealDiameter));
        }
    }

    private void issue(KeyOwner owner, CertificateHolder holder, String passphrase) {
        if (passphrase == null || passphrase.length() < SHORTEST_PASSPHRASE) {
            throw BusinessException.invalid("passphrase", "signing.key.shortPassphrase", SHORTEST_PASSPHRASE);
        }
        DemoAuthority authority = authorities.demo().orElseThrow(() -> BusinessException.conflict("signing.key.noAuthority"));
        byte[] keyFile = authority.issue(holder, KeyKind.RSA_3072, passphrase.toCharArray());
        ring.enroll(owner, keyFile, Keys.open(keyFile, passphrase, clock.instant()).certificateChain().get(0));
    }
}
