package vn.hoivan.signing;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;

import vn.hoivan.access.Access;
import vn.hoivan.access.Action;
import vn.hoivan.documents.Deliveries;
import vn.hoivan.documents.OutgoingDocument;
import vn.hoivan.documents.OutgoingNumbers;
import vn.hoivan.documents.Recipient;
import vn.hoivan.identity.Caller;
import vn.hoivan.identity.Role;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.Page;
import vn.hoivan.shared.PageRequest;

/** Finds drafts. */
@ApplicationScoped
class DraftRepository {

    private static final String ROW = """
            select new vn.hoivan.signing.DraftRow(o.id, o.version, o.state, o.type, o.subject, o.notation, issued.number,
            issued.issuedDate, o.urgency, author.name, signer.name, o.authorId, o.reviewerId, o.signerId, o.changedAt)
            from Draft o join Person author on author.id = o.authorId join Person signer on signer.id = o.signerId
            left join OutgoingDocument issued on issued.draftId = o.id where\s""";
    private static final String ENUM = DraftState.class.getName();
    private static final Set<DraftState> OPEN = EnumSet.complementOf(EnumSet.of(DraftState.ISSUED, DraftState.CANCELLED));

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Access access;
    @Inject
    private OutgoingNumbers numbers;
    @Inject
    private Deliveries deliveries;

    /** @throws BusinessException not found */
    Draft get(UUID id) {
        Draft draft = id == null ? null : em.find(Draft.class, id);
        if (draft == null) {
            throw BusinessException.notFound();
        }
        return draft;
    }

    DraftVersion latest(UUID draftId) {
        return em.createQuery("select v from DraftVersion v where v.draftId = :draft order by v.number desc",
                DraftVersion.class).setParameter("draft", draftId).setMaxResults(1).getSingleResult();
    }

    void replaceRecipients(Draft draft, List<Recipient> recipients) {
        em.createQuery("delete from Recipient r where r.draftId = :draft").setParameter("draft", draft.getId())
                .executeUpdate();
        recipients.forEach(em::persist);
    }

    DraftDetail detail(Draft draft) {
        Optional<OutgoingDocument> outgoing = numbers.find(draft.getId());
        DraftVersion version = latest(draft.getId());
        List<SaveDraft.Destination> recipients = deliveries.recipients(draft.getId()).stream()
                .map(r -> new SaveDraft.Destination(r.getAgencyId(), r.getName(), r.getEmail())).toList();
        return new DraftDetail(draft.getId(), draft.getVersion(), draft.getState(), draft.getType(), draft.getSubject(),
                draft.getNotation(), outgoing.map(OutgoingDocument::getNumber).orElse(null),
                outgoing.map(OutgoingDocument::getReference).orElse(null),
                outgoing.map(OutgoingDocument::getIssuedDate).orElse(null), draft.getUrgency(), draft.getCopies(),
                version.current(), version.getNumber(), draft.getAuthorId(), draft.getReviewerId(), draft.getSignerId(),
                draft.getConclusionId(), draft.getIncomingDocumentId(), outgoing.map(OutgoingDocument::getId).orElse(null),
                draft.getReason(), draft.getCreatedAt(), draft.getChangedAt(), recipients, allowed(draft));
    }

    Page<DraftRow> list(DraftState state, PageRequest page) {
        String condition = "o.state in :states and " + Access.VISIBLE;
        Set<DraftState> states = state == null ? OPEN : EnumSet.of(state);
        long total = em.createQuery("select count(o) from Draft o where " + condition, Long.class)
                .setParameter("states", states).setParameter("tokens", access.tokens()).getSingleResult();
        return new Page<>(total, em.createQuery(ROW + condition + " order by o.changedAt desc, o.id", DraftRow.class)
                .setParameter("states", states).setParameter("tokens", access.tokens())
                .setFirstResult(page.offset()).setMaxResults(page.size()).getResultList());
    }

    List<DraftRow> waiting(Caller caller) {
        String mine = """
                (o.state = DraftState.RETURNED and o.authorId = :me or o.state = DraftState.IN_REVIEW
                and o.reviewerId = :me or o.state = DraftState.APPROVED and o.signerId = :me""".replace("DraftState", ENUM);
        boolean clerk = caller.is(Role.CLERK);
        TypedQuery<DraftRow> query = em.createQuery(ROW + mine
                + (clerk ? " or o.state in (DraftState.SIGNED, DraftState.SEALED) and o.agencyId = :agency".replace("DraftState", ENUM) : "")
                + ") order by o.changedAt, o.id", DraftRow.class).setParameter("me", caller.personId());
        return (clerk ? query.setParameter("agency", caller.agencyId()) : query)
                .setMaxResults(PageRequest.LARGEST).getResultList();
    }

    private Set<Action> allowed(Draft draft) {
        Set<Action> fitting = switch (draft.getState()) {
            case DRAFTING, RETURNED -> EnumSet.of(Action.EDIT, Action.SUBMIT, Action.VOID);
            case IN_REVIEW -> EnumSet.of(Action.APPROVE, Action.VOID);
            case APPROVED -> EnumSet.of(Action.SIGN, Action.VOID);
            case SIGNED -> EnumSet.of(Action.SEAL);
            case SEALED -> EnumSet.of(Action.ISSUE);
            case ISSUED, CANCELLED -> EnumSet.noneOf(Action.class);
        };
        fitting.removeIf(action -> !access.may(action, draft));
        return fitting;
    }
}
