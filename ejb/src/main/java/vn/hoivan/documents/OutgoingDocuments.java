package vn.hoivan.documents;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.validation.constraints.NotNull;

import vn.hoivan.access.Access;
import vn.hoivan.access.Action;
import vn.hoivan.access.ObjectKind;
import vn.hoivan.documents.OutgoingDetail.Destination;
import vn.hoivan.identity.Callers;
import vn.hoivan.identity.Person;
import vn.hoivan.identity.Role;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.Page;
import vn.hoivan.shared.PageRequest;
import vn.hoivan.shared.SearchText;

/** The boundary to the outgoing register. Entries come from signing: {@link OutgoingNumbers}. */
@Stateless
@RolesAllowed(Role.Names.USER)
public class OutgoingDocuments {

    private static final String ROW = """
            select new vn.hoivan.documents.OutgoingRow(o.id, o.number, o.year, o.reference, o.issuedDate, o.type,
            o.subject, o.urgency, o.state, signer.name, o.fileId, o.version)
            from OutgoingDocument o left join Person signer on signer.id = o.signerId where\s""";
    private static final String COUNT = "select count(o) from OutgoingDocument o where ";

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Access access;
    @Inject
    private Callers callers;
    @Inject
    private Deliveries deliveries;

    /** Newest number first. */
    public Page<OutgoingRow> list(@NotNull OutgoingFilter filter, @NotNull PageRequest page) {
        String condition = condition(filter);
        long total = bind(em.createQuery(COUNT + condition, Long.class), filter).getSingleResult();
        return new Page<>(total, bind(em.createQuery(ROW + condition + " order by o.year desc, o.number desc",
                OutgoingRow.class), filter).setFirstResult(page.offset()).setMaxResults(page.size()).getResultList());
    }

    public OutgoingDetail detail(UUID id) {
        OutgoingDocument document = em.find(OutgoingDocument.class, id);
        if (document == null) {
            throw BusinessException.notFound();
        }
        access.require(Action.OPEN, document);
        String signer = document.getSignerId() == null ? null : em.find(Person.class, document.getSignerId()).getName();
        return new OutgoingDetail(id, document.getVersion(), document.getState(), document.getNumber(),
                document.getNotation(), document.getYear(), document.getReference(), document.getIssuedDate(),
                document.getType(), document.getSubject(), signer, document.getUrgency(), document.getCopies(),
                document.getFileId(), document.getDraftId(), document.getVoidReason(), document.getReservedAt(),
                document.getIssuedAt(), destinations(document));
    }

    /** The sender sees how far each receiver of the system has come (Decree 30/2020/NĐ-CP, Appendix VI). */
    private List<Destination> destinations(OutgoingDocument document) {
        return deliveries.recipients(document.getDraftId()).stream().map(recipient -> new Destination(recipient.getName(),
                recipient.getPurpose(), recipient.getDeliveredAt(), recipient.getIncomingDocumentId() == null ? null
                        : em.find(IncomingDocument.class, recipient.getIncomingDocumentId()).getState())).toList();
    }

    private String condition(OutgoingFilter filter) {
        StringBuilder condition = new StringBuilder("o.agencyId = :agency");
        if (!access.opensAll(ObjectKind.OUTGOING_DOCUMENT)) {
            condition.append(" and ").append(Access.REACHABLE);
        }
        if (filter.year() != null) {
            condition.append(" and o.year = :year");
        }
        if (filter.state() != null) {
            condition.append(" and o.state = :state");
        }
        for (int i = 0; i < SearchText.patterns(filter.text()).size(); i++) {
            condition.append(" and o.searchText like :word").append(i).append(" escape '!'");
        }
        return condition.toString();
    }

    private <T> TypedQuery<T> bind(TypedQuery<T> query, OutgoingFilter filter) {
        query.setParameter("agency", callers.current().agencyId());
        if (!access.opensAll(ObjectKind.OUTGOING_DOCUMENT)) {
            query.setParameter("tokens", access.tokens());
        }
        if (filter.year() != null) {
            query.setParameter("year", filter.year());
        }
        if (filter.state() != null) {
            query.setParameter("state", filter.state());
        }
        List<String> words = SearchText.patterns(filter.text());
        for (int i = 0; i < words.size(); i++) {
            query.setParameter("word" + i, words.get(i));
        }
        return query;
    }
}
