package vn.hoivan.audit;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;

import vn.hoivan.access.Access;
import vn.hoivan.access.ObjectKind;
import vn.hoivan.identity.Callers;
import vn.hoivan.identity.Role;
import vn.hoivan.shared.Page;
import vn.hoivan.shared.PageRequest;

/** Reading the audit trail. */
@Stateless
@RolesAllowed(Role.Names.USER)
public class Audit {

    private static final String ROW = """
            select new vn.hoivan.audit.AuditRow(e.seq, e.at, e.actorName, e.action, e.objectKind, e.objectId,
            e.title, e.detail, e.requestId, e.address) from AuditEvent e\s""";

    /** Whether the reader may know what an object is called: those without a rule who may open them, and those they may open. */
    private static final String NAMED = """
            (e.objectId is null or e.objectKind not in :ruled
            or exists (select 1 from AccessEntry entry where entry.objectId = e.objectId and entry.token in :tokens))""";
    private static final String VEILED_ROW = """
            select new vn.hoivan.audit.AuditRow(e.seq, e.at, e.actorName, e.action, e.objectKind, e.objectId,
            case when NAMED then e.title else '' end, case when NAMED then e.detail else '' end, e.requestId, e.address)
            from AuditEvent e\s""".replace("NAMED", NAMED);
    private static final String MATCHING = """
            where (e.agencyId = :agency or e.agencyId is null) and e.at >= :since and (:text = '' or lower(e.actorName) like :like or lower(e.action) like :like
            or NAMED and lower(e.title) like :like)""".replace("NAMED", NAMED);

    private static final Set<String> RULED =
            Stream.concat(Stream.of(ObjectKind.values()).map(Enum::name), Stream.of("ANNOTATION")).collect(Collectors.toSet());

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Access access;
    @Inject
    private Callers callers;

    /**
     * The trail of the caller's agency and of the system itself, newest first. What an object is called, and what was
     * changed in it, shows only where the caller may open it.
     *
     * @param since null for all
     * @param text  part of an actor, action or title; null for all
     */
    @RolesAllowed(Role.Names.ADMINISTRATOR)
    public Page<AuditRow> all(Instant since, String text, PageRequest page) {
        long total = matching(em.createQuery("select count(e) from AuditEvent e " + MATCHING, Long.class), since, text)
                .getSingleResult();
        List<AuditRow> rows = matching(em.createQuery(VEILED_ROW + MATCHING + " order by e.seq desc", AuditRow.class), since, text)
                .setFirstResult(page.offset()).setMaxResults(page.size()).getResultList();
        return new Page<>(total, rows);
    }

    /** What happened to one object, oldest first; for whoever may open it. */
    public List<AuditRow> history(UUID objectId) {
        access.requireOpen(Set.of(objectId));
        return em.createQuery(ROW + "where e.objectId = :id order by e.seq", AuditRow.class)
                .setParameter("id", objectId).setMaxResults(500).getResultList();
    }

    private <T> TypedQuery<T> matching(TypedQuery<T> query, Instant since, String text) {
        String needle = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        return query.setParameter("agency", callers.current().agencyId())
                .setParameter("since", since == null ? Instant.EPOCH : since)
                .setParameter("ruled", RULED).setParameter("tokens", access.tokens())
                .setParameter("text", needle).setParameter("like", "%" + needle + "%");
    }
}
