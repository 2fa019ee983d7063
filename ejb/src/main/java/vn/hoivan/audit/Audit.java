package vn.hoivan.audit;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;

import vn.hoivan.access.Access;
import vn.hoivan.identity.Caller;
import vn.hoivan.identity.Callers;
import vn.hoivan.identity.Role;
import vn.hoivan.shared.Page;
import vn.hoivan.shared.PageRequest;
import vn.hoivan.shared.Texts;
import vn.hoivan.shared.Vietnamese;

/** Reading the audit trail. */
@Stateless
@RolesAllowed(Role.Names.USER)
public class Audit {

    private static final String DEED = "audit.";
    /** What is no document and no part of a meeting: administrators keep it and may read all of it. */
    private static final Set<String> KEPT_BY_ADMINISTRATORS = Set.of("ACCOUNT", "PERSON", "UNIT", "AGENCY", "POST", "REGISTER", "ROOM",
            "BODY", "CALENDAR", "SIGNING_KEY", "MAIL");
    private static final String MATCHING = """
            where (e.agencyId = :agency or e.agencyId is null) and e.at >= :since and (:text = ''
            or lower(e.actorName) like :like or e.action in :actions or lower(e.reference) like :like
            or lower(e.title) like :like and (e.objectKind in :kept or exists (
            select 1 from AccessEntry entry where entry.objectId = e.objectId and entry.token in :tokens)))""";

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Access access;
    @Inject
    private Callers callers;

    /**
     * The trail of the caller's agency and of the system itself, newest first. Of what the caller may not open it tells
     * who did what and when, with number and notation at most; and nobody finds it by its title (ADR 0023).
     *
     * @param since null for all
     * @param text  part of an actor, of a deed in the caller's language, of a reference or title; null for all
     */
    @RolesAllowed(Role.Names.ADMINISTRATOR)
    public Page<AuditRow> all(Instant since, String text, PageRequest page) {
        long total = matching(em.createQuery("select count(e) from AuditEvent e " + MATCHING, Long.class), since, text)
                .getSingleResult();
        List<AuditEvent> events = matching(em.createQuery("select e from AuditEvent e " + MATCHING + " order by e.seq desc",
                AuditEvent.class), since, text).setFirstResult(page.offset()).setMaxResults(page.size()).getResultList();
        Set<UUID> visible = access.visible(events.stream().map(AuditEvent::getObjectId).filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return new Page<>(total, events.stream().map(event -> kept(event)
                || event.getObjectId() != null && visible.contains(event.getObjectId()) ? event.row() : event.rowWithoutContent()).toList());
    }

    private static boolean kept(AuditEvent event) {
        return event.getObjectKind() != null && KEPT_BY_ADMINISTRATORS.contains(event.getObjectKind());
    }

    /** What happened to one object, oldest first; for whoever may open it. */
    public List<AuditRow> history(UUID objectId) {
        access.requireOpen(Set.of(objectId));
        return em.createQuery("select e from AuditEvent e where e.objectId = :id order by e.seq", AuditEvent.class)
                .setParameter("id", objectId).setMaxResults(500).getResultStream().map(AuditEvent::row).toList();
    }

    private <T> TypedQuery<T> matching(TypedQuery<T> query, Instant since, String text) {
        Caller caller = callers.current();
        String needle = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        return query.setParameter("agency", caller.agencyId()).setParameter("kept", KEPT_BY_ADMINISTRATORS)
                .setParameter("since", since == null ? Instant.EPOCH : since).setParameter("tokens", access.tokens())
                .setParameter("actions", deeds(caller.locale(), needle))
                .setParameter("text", needle).setParameter("like", "%" + needle + "%");
    }

    /** @return names of the actions that read like this; never empty, for the query's sake */
    private static Set<String> deeds(Locale locale, String needle) {
        Set<String> deeds = Texts.all(locale).entrySet().stream()
                .filter(text -> text.getKey().startsWith(DEED) && Vietnamese.hasWords(text.getValue(), needle))
                .map(text -> text.getKey().substring(DEED.length())).collect(Collectors.toSet());
        deeds.add(needle);
        return deeds;
    }
}
