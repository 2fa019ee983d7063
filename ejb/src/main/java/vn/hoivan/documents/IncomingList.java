package vn.hoivan.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;

import vn.hoivan.access.Access;
import vn.hoivan.access.ObjectKind;
import vn.hoivan.identity.Callers;
import vn.hoivan.shared.Page;
import vn.hoivan.shared.PageRequest;
import vn.hoivan.shared.SearchText;

/**
 * Pages of the incoming documents, newest first. Who may see every document of the agency reads the whole register by
 * its numbers: they have no gaps, so total and place of a page are arithmetic, however long the register has become.
 */
@ApplicationScoped
class IncomingList {

    private static final String ROW = """
            select new vn.hoivan.documents.IncomingRow(o.id, o.arrivalNumber, o.year, o.receipt.arrivalDate,
            o.paper.reference, o.paper.issuedDate, o.paper.issuingAgency, o.paper.type, o.paper.subject,
            o.paper.urgency, o.state, o.dueDate, lead.name, o.fileId, o.version)
            from IncomingDocument o left join Person lead on lead.id = o.leadId where\s""";
    private static final String COUNT = "select count(o) from IncomingDocument o where ";
    private static final String ORDER = " order by o.year desc, o.arrivalNumber desc, o.id desc";
    private static final String UNNUMBERED = """
            o.agencyId = :agency and o.state in (vn.hoivan.documents.IncomingState.ARRIVED,
            vn.hoivan.documents.IncomingState.VOIDED) and o.arrivalNumber is null""";

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Access access;
    @Inject
    private Callers callers;

    /** One register in one year. */
    record Stretch(UUID registerId, int year, int numbers) {
    }

    Page<IncomingRow> page(IncomingFilter filter, PageRequest page) {
        boolean all = access.opensAll(ObjectKind.INCOMING_DOCUMENT);
        return all && filter.isWhole() ? byNumber(filter.year(), page) : byCondition(filter, all, page);
    }

    private Page<IncomingRow> byNumber(Integer year, PageRequest page) {
        String condition = UNNUMBERED + (year == null ? "" : " and o.year = :year");
        long unnumbered = unnumbered(em.createQuery(COUNT + condition, Long.class), year).getSingleResult();
        List<Stretch> stretches = stretches(year);
        List<IncomingRow> rows = new ArrayList<>();
        if (page.offset() < unnumbered) {
            rows.addAll(unnumbered(em.createQuery(ROW + condition + ORDER, IncomingRow.class), year)
                    .setFirstResult(page.offset()).setMaxResults(page.size()).getResultList());
        }
        long skip = Math.max(0, page.offset() - unnumbered);
        for (Stretch stretch : stretches) {
            if (rows.size() < page.size() && skip < stretch.numbers()) {
                rows.addAll(rows(stretch, (int) (stretch.numbers() - skip), page.size() - rows.size()));
            }
            skip = Math.max(0, skip - stretch.numbers());
        }
        return new Page<>(unnumbered + stretches.stream().mapToLong(Stretch::numbers).sum(), rows);
    }

    private List<Stretch> stretches(Integer year) {
        return em.createQuery("""
                select new vn.hoivan.documents.IncomingList$Stretch(c.registerId, c.year, c.lastNumber)
                from RegisterCounter c join Register r on r.id = c.registerId
                where r.agencyId = :agency and r.direction = vn.hoivan.documents.Direction.INCOMING
                order by c.year desc, r.id desc""", Stretch.class)
                .setParameter("agency", callers.current().agencyId()).getResultStream()
                .filter(stretch -> year == null || stretch.year() == year).toList();
    }

    private List<IncomingRow> rows(Stretch stretch, int from, int most) {
        return em.createQuery(ROW + """
                o.registerId = :register and o.year = :year and o.arrivalNumber between :to and :from
                order by o.arrivalNumber desc""", IncomingRow.class)
                .setParameter("register", stretch.registerId()).setParameter("year", stretch.year())
                .setParameter("from", from).setParameter("to", from - most + 1).getResultList();
    }

    private <T> TypedQuery<T> unnumbered(TypedQuery<T> query, Integer year) {
        query.setParameter("agency", callers.current().agencyId());
        return year == null ? query : query.setParameter("year", year);
    }

    private Page<IncomingRow> byCondition(IncomingFilter filter, boolean all, PageRequest page) {
        List<String> words = SearchText.patterns(filter.text());
        StringBuilder condition = new StringBuilder("o.agencyId = :agency");
        if (!all) {
            condition.append(" and ").append(Access.REACHABLE);
        }
        if (filter.year() != null) {
            condition.append(" and o.year = :year");
        }
        if (filter.state() != null) {
            condition.append(" and o.state = :state");
        }
        for (int i = 0; i < words.size(); i++) {
            condition.append(" and o.searchText like :word").append(i).append(" escape '!'");
        }
        Set<String> tokens = all ? null : access.tokens();
        long total = bind(em.createQuery(COUNT + condition, Long.class), filter, words, tokens).getSingleResult();
        List<IncomingRow> rows = total <= page.offset() ? List.of()
                : bind(em.createQuery(ROW + condition + ORDER, IncomingRow.class), filter, words, tokens)
                        .setFirstResult(page.offset()).setMaxResults(page.size()).getResultList();
        return new Page<>(total, rows);
    }

    private <T> TypedQuery<T> bind(TypedQuery<T> query, IncomingFilter filter, List<String> words, Set<String> tokens) {
        query.setParameter("agency", callers.current().agencyId());
        if (tokens != null) {
            query.setParameter("tokens", tokens);
        }
        if (filter.year() != null) {
            query.setParameter("year", filter.year());
        }
        if (filter.state() != null) {
            query.setParameter("state", filter.state());
        }
        for (int i = 0; i < words.size(); i++) {
            query.setParameter("word" + i, words.get(i));
        }
        return query;
    }
}
