package vn.hoivan.notifications;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import vn.hoivan.access.Access;
import vn.hoivan.identity.Logins;

/** Who may be told what over an open connection. The container does not carry the caller there, so it is passed on. */
@Stateless
@PermitAll
public class Watching {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Access access;
    @Inject
    private Clock clock;

    /** @return the person of an account that is open */
    public Optional<UUID> person(String userName) {
        return em.createQuery("select a.person.id from Account a where a.userName = :name and a.active = true", UUID.class)
                .setParameter("name", userName).getResultStream().findFirst();
    }

    /** Whether somebody is still logged in, or has a token. */
    public boolean isLoggedIn(String userName) {
        return em.createQuery("""
                select count(a) from Account a where a.userName = :name and a.active = true and (
                exists (select 1 from LoginSession s where s.account = a and s.endedAt is null and s.lastActiveAt > :idle)
                or exists (select 1 from ApiToken t where t.account = a and t.revokedAt is null))""", Long.class)
                .setParameter("name", userName).setParameter("idle", clock.instant().minus(Logins.IDLE))
                .getSingleResult() > 0;
    }

    /** Whether the person may open the object, or has uploaded the file. */
    public boolean mayWatch(UUID personId, UUID subject) {
        return !access.visible(Set.of(subject), access.tokens(personId)).isEmpty()
                || em.createQuery("select count(f) from StoredFile f where f.id = :id and f.uploadedBy = :person", Long.class)
                        .setParameter("id", subject).setParameter("person", personId).getSingleResult() > 0;
    }
}
