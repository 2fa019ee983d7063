package vn.hoivan.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import vn.hoivan.files.FileStore;
import vn.hoivan.identity.Agency;
import vn.hoivan.identity.Caller;
import vn.hoivan.identity.Callers;
import vn.hoivan.identity.People;
import vn.hoivan.identity.PersonRow;
import vn.hoivan.identity.Role;
import vn.hoivan.shared.BusinessException;

/**
 * The boundary to keys: one's own, and for the clerk the agency's. Opening and making keys takes time, so nothing here
 * runs in a transaction but the rows.
 */
@Stateless
@RolesAllowed(Role.Names.USER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SigningKeys {

    @Inject
    private Callers callers;
    @Inject
    private KeyRing ring;
    @Inject
    private FileStore store;
    @Inject
    private KeyIssue issue;
    @Inject
    private Authorities authorities;
    @Inject
    private Clock clock;
    @EJB
    private People people;

    /** @return whether {@link #issue} and {@link #issueAgency} are to be had here */
    public boolean trialKeys() {
        return authorities.demo().isPresent();
    }

    /** The caller's own key. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Optional<KeyFacts> mine() {
        return ring.facts(KeyOwner.person(callers.current().personId()));
    }

    /** The key of the caller's agency. */
    @RolesAllowed({Role.Names.CLERK, Role.Names.ADMINISTRATOR})
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Optional<KeyFacts> ofAgency() {
        return ring.facts(KeyOwner.agency(callers.current().agencyId()));
    }

    /**
     * Takes in a PKCS#12 file of the caller's.
     *
     * @throws BusinessException invalid at {@code keyFile} or {@code passphrase}, in words
     */
    public void enroll(byte[] keyFile, String passphrase) {
        enroll(KeyOwner.person(callers.current().personId()), keyFile, passphrase);
    }

    @RolesAllowed(Role.Names.CLERK)
    public void enrollAgency(byte[] keyFile, String passphrase) {
        enroll(KeyOwner.agency(callers.current().agencyId()), keyFile, passphrase);
    }

    /** Has the built-in demo authority issue a key to the caller, and draws a signature where there is no picture yet. */
    public void issue(String passphrase) {
        Caller caller = callers.current();
        String post = people.row(caller.personId()).map(PersonRow::post).orElse(null);
        issue.toPerson(caller.personId(), new CertificateHolder(caller.name(), people.agency().getName(), post, null), passphrase);
    }

    /** The same for the caller's agency, with a drawn seal. */
    @RolesAllowed(Role.Names.CLERK)
    public void issueAgency(String passphrase) {
        Agency agency = people.agency();
        issue.toAgency(agency.getId(), new CertificateHolder(agency.getName(), null, null, agency.getEmail()),
                agency.getSealDiameterMm(), passphrase);
    }

    /** @param picture PNG, transparent, blue; of the caller's handwritten signature (Decree 30, Appendix I, II.7d) */
    public void picture(byte[] picture) {
        picture(KeyOwner.person(callers.current().personId()), picture);
    }

    /** @param picture PNG, transparent, red; of the seal (Decree 30, Appendix I, II.8) */
    @RolesAllowed(Role.Names.CLERK)
    public void pictureAgency(byte[] picture) {
        picture(KeyOwner.agency(callers.current().agencyId()), picture);
    }

    private void enroll(KeyOwner owner, byte[] keyFile, String passphrase) {
        SoftwareSigner signer = Keys.open(keyFile, passphrase, clock.instant());
        ring.enroll(owner, keyFile, signer.certificateChain().get(0));
    }

    private void picture(KeyOwner owner, byte[] picture) {
        PictureRules.check(picture);
        try {
            ring.picture(owner, store.put(new ByteArrayInputStream(picture), PictureRules.LARGEST).sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
