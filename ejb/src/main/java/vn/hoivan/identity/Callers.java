package vn.hoivan.identity;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;

import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.CallContext;

/** Who is calling. Read once a transaction. */
@ApplicationScoped
public class Callers {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Principal principal;
    @Inject
    private Clock clock;
    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    /**
     * @throws BusinessException forbidden, where nobody has logged in or the account is no longer active
     */
    public Caller current() {
        return find().orElseThrow(BusinessException::forbidden);
    }

    /** @return empty for work the system does by itself */
    public Optional<Caller> find() {
        String userName = principal.getName();
        if (userName == null || "anonymous".equals(userName)) {
            return Optional.empty();
        }
        boolean inTransaction = transaction.getTransactionKey() != null;
        Object remembered = inTransaction ? transaction.getResource(Caller.class) : null;
        if (remembered instanceof Caller caller && caller.userName().equals(userName)) {
            return Optional.of(caller);
        }
        Optional<Caller> found = read(userName);
        if (inTransaction) {
            found.ifPresent(caller -> transaction.putResource(Caller.class, caller));
        }
        return found;
    }

    private Optional<Caller> read(String userName) {
        List<Account> found = em.createQuery("""
                select a from Account a join fetch a.person p join fetch a.roles
                where a.userName = :userName and a.active = true""", Account.class)
                .setParameter("userName", userName).getResultList();
        return found.stream().findFirst().map(account -> {
            Person person = account.getPerson();
            return new Caller(account.getId(), person.getId(), userName, person.getName(),
                    person.getAgency().getId(), account.getRoles(), unitsOf(person.getId()), language(person),
                    account.isMustChangePassword());
        });
    }

    private Set<UUID> unitsOf(UUID personId) {
        return new HashSet<>(em.createQuery("""
                select p.unit.id from Post p where p.person.id = :person
                and p.validFrom <= :today and (p.validTo is null or p.validTo >= :today)""", UUID.class)
                .setParameter("person", personId)
                .setParameter("today", LocalDate.now(clock)).getResultList());
    }

    /** A device that several people share keeps the language chosen on it. */
    private static Locale language(Person person) {
        return CallContext.current().map(CallContext.Request::chosen).orElse(person.getLocale());
    }
}
