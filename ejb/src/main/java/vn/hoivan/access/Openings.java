package vn.hoivan.access;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

import vn.hoivan.identity.Caller;
import vn.hoivan.identity.Callers;
import vn.hoivan.shared.DomainEvent;

/** Writes down that somebody opened something: one entry of the trail a person, version and session. */
@ApplicationScoped
@Transactional
public class Openings {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Callers callers;
    @Inject
    private Event<DomainEvent> events;
    @Inject
    private Clock clock;

    /**
     * The caller has opened an object; that they may, the feature has asked before.
     *
     * @param versionId what was shown: a file, an edition; another one is another opening
     * @param sessionId the log-in; null for a caller with a token, whose session is the day
     * @param action    of the entry, {@code documents.opened}
     * @param title     what the object is called
     */
    public void opened(Protected object, UUID versionId, UUID sessionId, String action, String title) {
        Caller caller = callers.current();
        int first = em.createNativeQuery("""
                insert into opening (object_id, person_id, version_id, session_id, opened_at)
                values (:object, :person, :version, :session, :now) on conflict do nothing""")
                .setParameter("object", object.getId()).setParameter("person", caller.personId())
                .setParameter("version", versionId).setParameter("session", sessionId == null ? today(caller) : sessionId)
                .setParameter("now", clock.instant()).executeUpdate();
        if (first > 0) {
            events.fire(new DomainEvent(action, object.kind().name(), object.getId(), title, null));
        }
    }

    private UUID today(Caller caller) {
        return UUID.nameUUIDFromBytes((caller.accountId() + " " + LocalDate.now(clock)).getBytes(StandardCharsets.UTF_8));
    }
}
