package vn.hoivan.signing;

import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;

import vn.hoivan.documents.OutgoingDocument;
import vn.hoivan.files.Blob;
import vn.hoivan.files.FileStore;
import vn.hoivan.identity.Role;
import vn.hoivan.worker.SignatureMark;
import vn.hoivan.worker.SigningPlaces;

/**
 * The boundary to signing and sealing. Number and date are taken for the draft in one short transaction, printed into
 * it before it is signed, and found again when an earlier try did not end. A failure leaves the draft waiting for its
 * signature, with its number.
 */
@Stateless
@RolesAllowed(Role.Names.USER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Signatures {

    private static final String PERSON_FIELD = "Signature";
    private static final String AGENCY_FIELD = "Seal";

    @Inject
    private SigningSteps steps;
    @Inject
    private SigningWork work;
    @Inject
    private FileStore store;
    @Inject
    private Clock clock;

    /** Where number, date, signature and seal will stand on the newest version; looked for at the first call. */
    public SigningPlaces places(UUID draftId) {
        return places(steps.look(draftId));
    }

    /** Puts the places elsewhere. @param version of the draft, as the caller saw it */
    public void movePlaces(UUID draftId, Integer version, @NotNull SigningPlaces places) {
        steps.move(draftId, version, places);
    }

    /** The signer signs. @param passphrase of the signer's key; a wrong one takes no number */
    @RolesAllowed(Role.Names.LEADER)
    public void sign(UUID draftId, String passphrase) {
        SigningPlan plan = steps.beforeSigning(draftId);
        Signer signer = Keys.open(plan.keyStore(), passphrase, clock.instant());
        SigningPlaces places = places(plan);
        SignatureMark mark = work.personMark(places, plan.picture());
        Blob signed = work.sign(numbered(plan, places), signer, PERSON_FIELD, mark);
        steps.signed(plan, signed, Places.write(mark), subject(signer));
    }

    /** The clerk seals what was signed. @param passphrase of the agency's key */
    @RolesAllowed(Role.Names.CLERK)
    public void seal(UUID draftId, String passphrase) {
        SigningPlan plan = steps.beforeSealing(draftId);
        Signer signer = Keys.open(plan.keyStore(), passphrase, clock.instant());
        Blob sealed = work.sign(plan.source(), signer, AGENCY_FIELD, work.agencyMark(plan));
        steps.sealed(plan, sealed, subject(signer));
    }

    private SigningPlaces places(SigningPlan plan) {
        if (plan.places() != null) {
            return plan.places();
        }
        SigningPlaces found = work.find(plan.source(), plan.sealDiameter());
        steps.place(plan.versionId(), found);
        return found;
    }

    private Path numbered(SigningPlan plan, SigningPlaces places) {
        if (plan.numbered() != null) {
            return plan.numbered();
        }
        OutgoingDocument document = steps.number(plan.draftId());
        Blob numbered = work.number(plan.source(), document.getNumber(), document.getIssuedDate(), places);
        steps.numbered(plan.versionId(), numbered);
        return store.path(numbered.sha256());
    }

    private static String subject(Signer signer) {
        return signer.certificateChain().get(0).getSubjectX500Principal().getName();
    }
}
