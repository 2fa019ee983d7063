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
import vn.hoivan.identity.Callers;
import vn.hoivan.identity.Role;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.signing.SigningProgress.Step;
import vn.hoivan.worker.SignatureMark;
import vn.hoivan.worker.SigningPlaces;

/**
 * The boundary to signing and sealing. Number and date are taken for the draft in one short transaction, printed into
 * it before it is signed, and found again when an earlier try did not end. A failure leaves the draft waiting for its
 * signature, with its number. {@code version} is always that of the draft as the caller saw it; null accepts any.
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
    private SigningDesk desk;
    @Inject
    private KeyRing ring;
    @Inject
    private FileStore store;
    @Inject
    private Callers callers;
    @Inject
    private Clock clock;

    /** Where number, date, signature and seal will stand on the newest version; looked for at the first call. */
    public SigningPlaces places(UUID draftId) {
        return places(steps.look(draftId));
    }

    /** Puts the places elsewhere; what was read in the draft (printed number, title, name) stays as it was read. */
    public void movePlaces(UUID draftId, Integer version, @NotNull SigningPlaces places) {
        SigningPlan plan = steps.look(draftId);
        steps.move(draftId, version, PlaceRules.moved(places(plan), places, plan.pages()));
    }

    /** The signer signs, and waits for it. @param passphrase of the signer's key; a wrong one takes no number */
    @RolesAllowed(Role.Names.LEADER)
    public void sign(UUID draftId, Integer version, String passphrase) {
        SigningPlan plan = steps.beforeSigning(draftId, version);
        Signer signer = open(plan, passphrase);
        desk.now(draftId, () -> sign(plan, signer));
    }

    /** As {@link #sign}, but only the passphrase is waited for: {@link #progress} tells the rest. */
    @RolesAllowed(Role.Names.LEADER)
    public void beginToSign(UUID draftId, Integer version, String passphrase) {
        SigningPlan plan = steps.beforeSigning(draftId, version);
        Signer signer = open(plan, passphrase);
        desk.later(draftId, () -> sign(plan, signer));
    }

    /** The clerk seals what was signed, and waits for it. @param passphrase of the agency's key */
    @RolesAllowed(Role.Names.CLERK)
    public void seal(UUID draftId, Integer version, String passphrase) {
        SigningPlan plan = steps.beforeSealing(draftId, version);
        Signer signer = open(plan, passphrase);
        desk.now(draftId, () -> seal(plan, signer));
    }

    /** As {@link #seal}, but only the passphrase is waited for. */
    @RolesAllowed(Role.Names.CLERK)
    public void beginToSeal(UUID draftId, Integer version, String passphrase) {
        SigningPlan plan = steps.beforeSealing(draftId, version);
        Signer signer = open(plan, passphrase);
        desk.later(draftId, () -> seal(plan, signer));
    }

    /** How far signing has come, for whoever may open the draft. */
    public SigningProgress progress(UUID draftId) {
        steps.look(draftId);
        BusinessException problem = desk.problem(draftId);
        return new SigningProgress(desk.step(draftId), problem == null ? null : problem.sentence(callers.current().locale()));
    }

    private void sign(SigningPlan plan, Signer signer) {
        SigningPlaces places = places(plan);
        PlaceRules.requireComplete(places);
        SignatureMark mark = work.personMark(places, plan.picture());
        Path numbered = numbered(plan, places);
        desk.reached(plan.draftId(), Step.NUMBERED);
        Blob signed = work.sign(numbered, signer, PERSON_FIELD, mark);
        desk.reached(plan.draftId(), Step.SIGNED);
        steps.signed(plan, signed, Places.write(mark), subject(signer));
    }

    private void seal(SigningPlan plan, Signer signer) {
        desk.reached(plan.draftId(), Step.NUMBERED);
        Blob sealed = work.sign(plan.source(), signer, AGENCY_FIELD, work.agencyMark(plan));
        desk.reached(plan.draftId(), Step.SIGNED);
        steps.sealed(plan, sealed, subject(signer));
    }

    /** @throws BusinessException invalid at {@code passphrase}; too many, where it was wrong too often */
    private Signer open(SigningPlan plan, String passphrase) {
        ring.requireOpen(plan.owner());
        try {
            Signer signer = Keys.open(plan.keyStore(), passphrase, clock.instant());
            ring.opened(plan.owner());
            return signer;
        } catch (BusinessException refusal) {
            if ("passphrase".equals(refusal.field())) {
                ring.guessed(plan.owner());
            }
            throw refusal;
        }
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
        OutgoingDocument document = steps.number(plan);
        if (plan.numbered() != null) {
            return plan.numbered();
        }
        Blob numbered = work.number(plan.source(), document.getNumber(), document.getIssuedDate(), places);
        steps.numbered(plan.versionId(), numbered);
        return store.path(numbered.sha256());
    }

    private static String subject(Signer signer) {
        return signer.certificateChain().get(0).getSubjectX500Principal().getName();
    }
}
