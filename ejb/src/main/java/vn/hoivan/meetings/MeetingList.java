package vn.hoivan.meetings;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;

import vn.hoivan.access.Access;
import vn.hoivan.identity.Callers;
import vn.hoivan.shared.Page;
import vn.hoivan.shared.PageRequest;

/** Finds meetings. */
@ApplicationScoped
class MeetingList {

    private static final Set<MeetingState> OVER = Set.of(MeetingState.CONCLUDED, MeetingState.CANCELLED);
    private static final String ROW = """
            select new vn.hoivan.meetings.MeetingRow(o.id, o.title, b.name, o.startsAt, o.endsAt, r.name, o.state,
            o.edition, p.answer, p.role)""";
    private static final String FROM = """
             from Meeting o join o.body b left join o.room r
            left join o.participants p on p.personId = :me and p.removed = false where\s""" + Access.VISIBLE;
    private static final String PAST = "(o.state in :over or o.endsAt < :now and o.state <> :sitting)";

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Access access;
    @Inject
    private Callers callers;
    @Inject
    private Clock clock;

    Page<MeetingRow> page(MeetingFilter filter, PageRequest page) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        String where = where(filter, parameters);
        String order = Boolean.FALSE.equals(filter.past()) ? " order by o.startsAt, o.id" : " order by o.startsAt desc, o.id";
        List<MeetingRow> rows = with(em.createQuery(ROW + FROM + where + order, MeetingRow.class), parameters)
                .setFirstResult(page.offset()).setMaxResults(page.size()).getResultList();
        long total = with(em.createQuery("select count(o)" + FROM + where, Long.class), parameters).getSingleResult();
        return new Page<>(total, rows);
    }

    private String where(MeetingFilter filter, Map<String, Object> parameters) {
        parameters.put("me", callers.current().personId());
        parameters.put("tokens", access.tokens());
        StringBuilder where = new StringBuilder();
        if (filter.past() != null) {
            where.append(" and ").append(filter.past() ? "" : "not ").append(PAST);
            parameters.put("over", OVER);
            parameters.put("now", clock.instant());
            parameters.put("sitting", MeetingState.IN_SESSION);
        }
        if (filter.from() != null) {
            where.append(" and o.endsAt > :from");
            parameters.put("from", filter.from());
        }
        if (filter.until() != null) {
            where.append(" and o.startsAt < :until");
            parameters.put("until", filter.until());
        }
        if (filter.state() != null) {
            where.append(" and o.state = :state");
            parameters.put("state", filter.state());
        }
        return where.toString();
    }

    List<ClashRow> clashes(Instant startsAt, Instant endsAt, UUID room, List<UUID> persons, UUID except) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("agency", callers.current().agencyId());
        parameters.put("except", except == null ? new UUID(0, 0) : except);
        parameters.put("from", startsAt);
        parameters.put("until", endsAt);
        parameters.put("over", OVER);
        String elsewhere = " where m.agencyId = :agency and m.id <> :except and m.startsAt < :until and m.endsAt > :from"
                + " and m.state not in :over";
        List<ClashRow> clashes = new ArrayList<>();
        if (room != null) {
            clashes.addAll(with(em.createQuery("select new vn.hoivan.meetings.ClashRow(cast(null as uuid), r.name,"
                    + " m.startsAt, m.endsAt) from Meeting m join m.room r" + elsewhere + " and r.id = :room",
                    ClashRow.class), parameters).setParameter("room", room).getResultList());
        }
        if (persons != null && !persons.isEmpty()) {
            clashes.addAll(with(em.createQuery("select new vn.hoivan.meetings.ClashRow(n.id, n.name, m.startsAt,"
                    + " m.endsAt) from Meeting m join m.participants p join Person n on n.id = p.personId" + elsewhere
                    + " and p.removed = false and p.personId in :persons order by n.sortKey", ClashRow.class), parameters)
                    .setParameter("persons", persons).getResultList());
        }
        return clashes;
    }

    private static <T> TypedQuery<T> with(TypedQuery<T> query, Map<String, Object> parameters) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
