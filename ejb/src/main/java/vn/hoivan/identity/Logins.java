package vn.hoivan.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.DomainEvent;

/** Logging in, staying logged in, logging out. Open to callers who are not known yet. */
@Stateless
@PermitAll
public class Logins {

    /** A log-in that nobody used for so long ends. Push and polling do not count as use. */
    public static final Duration IDLE = Duration.ofHours(12);
    private static final Duration LONGEST = Duration.ofHours(16);
    /** Verifying a password nobody has takes as long as verifying a real one. */
    private static final String NOBODY = Passwords.hash(Secrets.random());

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Clock clock;
    @Inject
    private LoginThrottle throttle;
    @Inject
    private Event<DomainEvent> events;

    /**
     * Proves a password and begins a log-in.
     *
     * @return empty where user name and password do not belong together, or the account is closed
     * @throws BusinessException too many, where the name or the address has failed too often; says how long to wait
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<AuthenticatedUser> logIn(String userName, String password, String address, String userAgent) {
        throttle.requireOpen(userName, address);
        Optional<Account> account = throttle.account(userName);
        boolean right = Passwords.matches(password, account.map(Account::getPasswordHash).orElse(NOBODY));
        if (!right || account.isEmpty()) {
            throttle.failed(userName, address);
            return Optional.empty();
        }
        return Optional.of(throttle.begin(account.get().getId(), userName, address, userAgent));
    }

    /**
     * Asks whether a log-in still lives, with the roles of today.
     *
     * @param active whether a person did something; false for push and polling
     */
    public Optional<AuthenticatedUser> session(UUID sessionId, boolean active) {
        LoginSession session = em.find(LoginSession.class, sessionId);
        Instant now = clock.instant();
        if (session == null || session.getEndedAt() != null || !session.getAccount().isActive()
                || session.getLastActiveAt().plus(IDLE).isBefore(now)
                || session.getStartedAt().plus(LONGEST).isBefore(now)) {
            return Optional.empty();
        }
        if (active && session.getLastActiveAt().plusSeconds(60).isBefore(now)) {
            em.createQuery("update LoginSession s set s.lastActiveAt = :now where s.id = :id")
                    .setParameter("now", now).setParameter("id", sessionId).executeUpdate();
        }
        return Optional.of(user(session.getAccount(), sessionId));
    }

    /** Proves a bearer token. */
    public Optional<AuthenticatedUser> token(String secret) {
        List<ApiToken> found = em.createQuery("""
                select t from ApiToken t join fetch t.account a join fetch a.roles
                where t.secretSha256 = :hash and t.revokedAt is null and a.active = true""", ApiToken.class)
                .setParameter("hash", Secrets.sha256(secret)).getResultList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        ApiToken token = found.get(0);
        Instant now = clock.instant();
        if (token.getLastUsedAt() == null || token.getLastUsedAt().plusSeconds(60).isBefore(now)) {
            em.createQuery("update ApiToken t set t.lastUsedAt = :now where t.id = :id")
                    .setParameter("now", now).setParameter("id", token.getId()).executeUpdate();
        }
        return Optional.of(user(token.getAccount(), null));
    }

    public void logOut(UUID sessionId) {
        LoginSession session = em.find(LoginSession.class, sessionId);
        if (session != null && session.getEndedAt() == null) {
            em.createQuery("update LoginSession s set s.endedAt = :now where s.id = :id")
                    .setParameter("now", clock.instant()).setParameter("id", sessionId).executeUpdate();
            Account account = session.getAccount();
            events.fire(new DomainEvent("identity.loggedOut", "ACCOUNT", account.getId(), account.getUserName(), null));
        }
    }

    static AuthenticatedUser user(Account account, UUID sessionId) {
        Set<String> roles = new HashSet<>();
        roles.add(Role.Names.USER);
        account.getRoles().forEach(role -> roles.add(role.name()));
        return new AuthenticatedUser(account.getUserName(), roles, sessionId, account.isMustChangePassword());
    }
}
