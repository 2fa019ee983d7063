package vn.hoivan.signing;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import vn.hoivan.access.Access;
import vn.hoivan.access.Action;
import vn.hoivan.documents.OutgoingNumbers;
import vn.hoivan.files.FileRows;
import vn.hoivan.files.FileState;
import vn.hoivan.files.StoredFile;
import vn.hoivan.identity.Caller;
import vn.hoivan.identity.Callers;
import vn.hoivan.identity.Role;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.Ids;
import vn.hoivan.shared.Page;
import vn.hoivan.shared.PageRequest;

/**
 * The boundary to drafts, up to the approval and after the seal. Signing and sealing, which take time, are
 * {@link Signatures}.
 */
@Stateless
@RolesAllowed(Role.Names.USER)
public class Drafts {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Access access;
    @Inject
    private Callers callers;
    @Inject
    private FileRows files;
    @Inject
    private DraftRepository drafts;
    @Inject
    private DraftInput input;
    @Inject
    private DraftTrail trail;
    @Inject
    private OutgoingNumbers numbers;
    @Inject
    private DraftIssue issue;
    @Inject
    private Clock clock;

    /** A new draft with its first file. For officers, heads of units, secretaries and leaders. */
    @RolesAllowed({Role.Names.OFFICER, Role.Names.UNIT_HEAD, Role.Names.SECRETARY, Role.Names.LEADER})
    public UUID create(@Valid @NotNull SaveDraft command) {
        Caller caller = callers.current();
        UUID unit = caller.unitIds().stream().findFirst().orElse(null);
        UUID id = Ids.next();
        Draft draft = new Draft(id, caller.agencyId(), caller.personId(), unit, input.facts(command, unit), clock.instant());
        em.persist(draft);
        attach(draft, command.fileId(), 1);
        drafts.replaceRecipients(draft, input.recipients(id, command.recipients()));
        trail.created(draft);
        return id;
    }

    /** @param version the version the author saw */
    public void change(UUID id, Integer version, @Valid @NotNull SaveDraft command) {
        Draft draft = load(id, Action.EDIT, version);
        draft.describe(input.facts(command, draft.getUnitId()), clock.instant());
        if (command.fileId() != null) {
            attach(draft, command.fileId(), drafts.latest(id).getNumber() + 1);
        }
        drafts.replaceRecipients(draft, input.recipients(id, command.recipients()));
        trail.changed(draft);
    }

    /** To the reviewer. */
    public void submit(UUID id, Integer version) {
        Draft draft = load(id, Action.SUBMIT, version);
        draft.submit(clock.instant());
        trail.submitted(draft);
    }

    /** The reviewer answers for the content (Decree 30 art. 12). */
    public void approve(UUID id, Integer version) {
        Draft draft = load(id, Action.APPROVE, version);
        draft.approve(clock.instant());
        trail.approved(draft);
    }

    /** Back to the author; by the reviewer, or by the signer once it is approved. */
    public void giveBack(UUID id, Integer version, String reason) {
        Draft draft = drafts.get(id);
        draft.requireVersion(version);
        access.require(draft.getState() == DraftState.APPROVED ? Action.SIGN : Action.APPROVE, draft);
        draft.giveBack(input.reason(reason), clock.instant());
        trail.givenBack(draft);
    }

    /** Ends a draft before its signature. A number that was taken for it is voided and stays in the register. */
    public void cancel(UUID id, Integer version, String reason) {
        Draft draft = load(id, Action.VOID, version);
        em.lock(draft, LockModeType.PESSIMISTIC_WRITE);
        draft.cancel(input.reason(reason), clock.instant());
        if (numbers.find(id).isPresent()) {
            numbers.voidNumber(id, draft.getReason());
        }
        trail.cancelled(draft);
    }

    /** Sends the signed and sealed document to everybody on its distribution list. */
    public void issue(UUID id, Integer version) {
        Draft draft = load(id, Action.ISSUE, version);
        draft.issue(clock.instant());
        issue.send(draft, drafts.latest(id).current());
        trail.issued(draft);
    }

    public DraftDetail detail(UUID id) {
        Draft draft = load(id, Action.OPEN, null);
        return drafts.detail(draft);
    }

    /** Newest change first. @param state null for all that are not ended */
    public Page<DraftRow> list(DraftState state, PageRequest page) {
        return drafts.list(state, page);
    }

    /** What waits for the caller: to approve, to sign, to seal, to issue, or came back. Oldest first. */
    public List<DraftRow> waiting() {
        return drafts.waiting(callers.current());
    }

    /** @return those of the conclusions for which there is no draft yet, other than cancelled ones */
    public Set<UUID> withoutDraft(Set<UUID> conclusionIds) {
        Set<UUID> open = new HashSet<>(conclusionIds);
        if (!open.isEmpty()) {
            em.createQuery("select d.conclusionId from Draft d where d.conclusionId in :ids and d.state <> :cancelled", UUID.class)
                    .setParameter("ids", conclusionIds).setParameter("cancelled", DraftState.CANCELLED).getResultList()
                    .forEach(open::remove);
        }
        return open;
    }

    private Draft load(UUID id, Action action, Integer version) {
        Draft draft = drafts.get(id);
        access.require(action, draft);
        draft.requireVersion(version);
        return draft;
    }

    private void attach(Draft draft, UUID fileId, int number) {
        if (fileId == null) {
            throw BusinessException.invalid("fileId", "shared.required");
        }
        StoredFile file = files.attach(fileId, draft.getId(), "fileId");
        if (file.readable() == null) {
            throw BusinessException.invalid("fileId", file.getState() == FileState.RECEIVED ? "signing.draft.converting" : "signing.draft.pdfOnly");
        }
        em.persist(new DraftVersion(draft.getId(), number, fileId, callers.current().personId(), clock.instant()));
        em.flush();
    }
}
