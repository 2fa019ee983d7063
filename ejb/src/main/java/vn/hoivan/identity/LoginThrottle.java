package vn.hoivan.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.DomainEvent;

/**
 * Slows guessing down: after {@value #FREE} wrong passwords for a name, or ten times as many from an address, the next
 * try waits, twice as long each time. Each step is a short transaction of its own; hashing happens outside of them.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class LoginThrottle {

    static final int FREE = 5;
    private static final int FREE_OF_ADDRESS = 10 * FREE;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Clock clock;
    @Inject
    private Event<DomainEvent> events;

    void requireOpen(String userName, String address) {
        Instant now = clock.instant();
        for (String subject : List.of(nameKey(userName), addressKey(address))) {
            LoginFailures failures = em.find(LoginFailures.class, subject);
            if (failures != null && failures.isClosed(now)) {
                throw new BusinessException(BusinessException.Kind.TOO_MANY, null, "identity.login.wait",
                        failures.secondsToWait(now));
            }
        }
    }

    Optional<Account> account(String userName) {
        return em.createQuery("select a from Account a where a.userName = :name and a.active = true", Account.class)
                .setParameter("name", normal(userName)).getResultStream().findFirst();
    }

    void failed(String userName, String address) {
        count(nameKey(userName), FREE);
        count(addressKey(address), FREE_OF_ADDRESS);
        String shown = normal(userName);
        events.fire(new DomainEvent("identity.loginFailed", "ACCOUNT", null,
                shown.length() > 60 ? shown.substring(0, 60) : shown, address));
    }

    AuthenticatedUser begin(UUID accountId, String userName, String address, String userAgent) {
        em.createQuery("delete from LoginFailures f where f.subject = :name")
                .setParameter("name", nameKey(userName)).executeUpdate();
        Account account = em.find(Account.class, accountId);
        LoginSession session = new LoginSession(account, clock.instant(), address, userAgent);
        em.persist(session);
        events.fire(new DomainEvent("identity.loggedIn", "ACCOUNT", accountId, account.getUserName(), address));
        return Logins.user(account, session.getId());
    }

    private void count(String subject, int free) {
        LoginFailures failures = em.find(LoginFailures.class, subject);
        if (failures == null) {
            failures = new LoginFailures(subject);
            em.persist(failures);
        }
        failures.add(clock.instant(), free, LONGEST);
    }

    private static String nameKey(String userName) {
        String key = "name:" + normal(userName);
        return key.length() > 200 ? key.substring(0, 200) : key;
    }

    private static String addressKey(String address) {
        return "address:" + address;
    }

    private static String normal(String userName) {
        return userName.strip().toLowerCase(Locale.ROOT);
    }
}
