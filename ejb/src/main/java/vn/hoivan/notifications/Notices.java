package vn.hoivan.notifications;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;

import vn.hoivan.access.Access;
import vn.hoivan.identity.Callers;
import vn.hoivan.identity.Role;
import vn.hoivan.shared.Page;
import vn.hoivan.shared.PageRequest;
import vn.hoivan.shared.PushSignal;

/** The caller's bell. A notice about something the caller may no longer open is not shown and not counted. */
@Stateless
@RolesAllowed(Role.Names.USER)
public class Notices {

    private static final String MINE = """
            from BellNotice n where n.personId = :me and (n.objectId is null or exists (
            select 1 from AccessEntry entry where entry.objectId = n.objectId and entry.token in :tokens))""";

    private static final String NEW = "where n.personId = :me and n.readAt is null";

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Access access;
    @Inject
    private Callers callers;
    @Inject
    private Clock clock;
    @Inject
    private Event<PushSignal> push;

    /** Newest first. */
    public Page<NoticeRow> mine(PageRequest page) {
        List<NoticeRow> rows = mine(em.createQuery("""
                select new vn.hoivan.notifications.NoticeRow(n.id, n.text, n.link, n.objectId, n.createdAt, n.readAt)\s"""
                + MINE + " order by n.createdAt desc, n.id desc", NoticeRow.class))
                .setFirstResult(page.offset()).setMaxResults(page.size()).getResultList();
        return new Page<>(mine(em.createQuery("select count(n) " + MINE, Long.class)).getSingleResult(), rows);
    }

    public long unread() {
        return mine(em.createQuery("select count(n) " + MINE + " and n.readAt is null", Long.class)).getSingleResult();
    }

    public void read(UUID noticeId) {
        UUID me = callers.current().personId();
        tell(me, em.createQuery("update BellNotice n set n.readAt = :now " + NEW + " and n.id = :id")
                .setParameter("now", clock.instant()).setParameter("me", me).setParameter("id", noticeId).executeUpdate());
    }

    public void readAll() {
        UUID me = callers.current().personId();
        tell(me, em.createQuery("update BellNotice n set n.readAt = :now " + NEW)
                .setParameter("now", clock.instant()).setParameter("me", me).executeUpdate());
    }

    private void tell(UUID me, int changed) {
        if (changed > 0) {
            push.fire(PushSignal.people(Set.of(me)));
        }
    }

    private <T> TypedQuery<T> mine(TypedQuery<T> query) {
        return query.setParameter("me", callers.current().personId()).setParameter("tokens", access.tokens());
    }
}
