package vn.hoivan.signing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

import vn.hoivan.access.Access;
import vn.hoivan.access.Action;
import vn.hoivan.access.Relation;
import vn.hoivan.documents.OutgoingDocument;
import vn.hoivan.documents.OutgoingNumbers;
import vn.hoivan.documents.ReserveNumber;
import vn.hoivan.files.Blob;
import vn.hoivan.files.FileRows;
import vn.hoivan.files.FileStore;
import vn.hoivan.files.StoredFile;
import vn.hoivan.identity.Agency;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.worker.SigningPlaces;

/** The short transactions between which signing happens. Each asks again whether it may. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class SigningSteps {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Access access;
    @Inject
    private DraftRepository drafts;
    @Inject
    private DraftTrail trail;
    @Inject
    private KeyRing ring;
    @Inject
    private OutgoingNumbers numbers;
    @Inject
    private FileRows files;
    @Inject
    private FileStore store;
    @Inject
    private Clock clock;

    /** @return the draft's file; null places where nobody has looked for them yet */
    SigningPlan look(UUID draftId) {
        Draft draft = drafts.get(draftId);
        access.require(Action.OPEN, draft);
        DraftVersion version = drafts.latest(draftId);
        return plan(draft, version, files.get(version.getFileId()), null, null, null);
    }

    void place(UUID versionId, SigningPlaces found) {
        DraftVersion version = em.find(DraftVersion.class, versionId);
        if (version.getPlaces() == null) {
            version.place(Places.write(found));
        }
    }

    /** Whoever has the draft puts the places elsewhere: its author, then the reviewer, then the signer. */
    void move(UUID draftId, Integer draftVersion, SigningPlaces places) {
        Draft draft = drafts.get(draftId);
        access.require(Action.OPEN, draft);
        draft.requireVersion(draftVersion);
        draft.require(DraftState.DRAFTING, DraftState.RETURNED, DraftState.IN_REVIEW, DraftState.APPROVED);
        access.require(holds(draft.getState()), draft);
        drafts.latest(draftId).place(Places.write(places));
        draft.touch(clock.instant());
    }

    private static Action holds(DraftState state) {
        return switch (state) {
            case IN_REVIEW -> Action.APPROVE;
            case APPROVED -> Action.SIGN;
            default -> Action.EDIT;
        };
    }

    /** Before anything slow: may the caller sign it now, and with what? Takes no number yet. */
    SigningPlan beforeSigning(UUID draftId, Integer seen) {
        Draft draft = drafts.get(draftId);
        access.require(Action.SIGN, draft);
        draft.require(DraftState.APPROVED);
        draft.requireVersion(seen);
        SigningKey key = ring.require(KeyOwner.person(draft.getSignerId()));
        DraftVersion version = drafts.latest(draftId);
        return plan(draft, version, files.get(version.getFileId()), null, key, version.getNumberedSha256());
    }

    /** Number and date of the draft: taken now, or at an earlier try. Waits for whoever is cancelling the draft. */
    OutgoingDocument number(SigningPlan plan) {
        UUID draftId = plan.draftId();
        Draft draft = em.find(Draft.class, draftId, LockModeType.PESSIMISTIC_WRITE);
        draft.require(DraftState.APPROVED);
        draft.requireVersion(plan.draftVersion());
        Map<Relation, Set<UUID>> parties = new EnumMap<>(Relation.class);
        parties.put(Relation.AUTHOR, Set.of(draft.getAuthorId()));
        parties.put(Relation.REVIEWER, Set.of(draft.getReviewerId()));
        parties.put(Relation.SIGNER, Set.of(draft.getSignerId()));
        return numbers.reserve(new ReserveNumber(draftId, draft.agencyId(), draft.getType(), draft.getNotation(),
                draft.getSubject(), draft.getSignerId(), draft.getUnitId(), draft.getUrgency(), draft.getCopies(), parties));
    }

    void numbered(UUID versionId, Blob blob) {
        em.find(DraftVersion.class, versionId).number(blob.sha256());
    }

    /** @throws BusinessException conflict, where the draft went elsewhere meanwhile: then nothing was signed */
    void signed(SigningPlan plan, Blob blob, String mark, String certificate) {
        Draft draft = drafts.get(plan.draftId());
        access.require(Action.SIGN, draft);
        draft.requireVersion(plan.draftVersion());
        draft.sign(clock.instant());
        em.find(DraftVersion.class, plan.versionId()).sign(file(draft, blob, plan.fileName()), mark);
        trail.signed(draft, certificate);
    }

    SigningPlan beforeSealing(UUID draftId, Integer seen) {
        Draft draft = drafts.get(draftId);
        access.require(Action.SEAL, draft);
        draft.require(DraftState.SIGNED);
        draft.requireVersion(seen);
        SigningKey key = ring.require(KeyOwner.agency(draft.agencyId()));
        DraftVersion version = drafts.latest(draftId);
        return plan(draft, version, files.get(version.getSignedFileId()), version.getMark(), key, null);
    }

    void sealed(SigningPlan plan, Blob blob, String certificate) {
        Draft draft = drafts.get(plan.draftId());
        access.require(Action.SEAL, draft);
        draft.requireVersion(plan.draftVersion());
        draft.seal(clock.instant());
        em.find(DraftVersion.class, plan.versionId()).seal(file(draft, blob, plan.fileName()));
        trail.sealed(draft, certificate);
    }

    private UUID file(Draft draft, Blob blob, String name) {
        UUID id = files.made(blob, name);
        files.link(id, draft.getId());
        return id;
    }

    private SigningPlan plan(Draft draft, DraftVersion version, StoredFile source, String mark, SigningKey key,
            String numberedSha256) {
        SigningPlaces places = version.getPlaces() == null ? null : Places.read(version.getPlaces());
        return new SigningPlan(draft.getId(), draft.getVersion(), version.getId(), pdf(source.getName()),
                source.getPages() == null ? Integer.MAX_VALUE : source.getPages(), store.path(source.readable()),
                numbered(numberedSha256), places, mark, key == null ? null : key.owner(),
                key == null ? null : key.getKeyStore(), key == null ? null : store.path(key.getImageSha256()),
                em.find(Agency.class, draft.agencyId()).getSealDiameterMm());
    }

    /** What is signed of an office file is the PDF it was converted to. */
    private static String pdf(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".pdf") ? name : name.replaceFirst("\\.[^.]*$", "") + ".pdf";
    }

    /** The numbered copy is made again where it is gone: it is only a step on the way. */
    private Path numbered(String sha256) {
        Path path = sha256 == null ? null : store.path(sha256);
        return path == null || Files.notExists(path) ? null : path;
    }
}
