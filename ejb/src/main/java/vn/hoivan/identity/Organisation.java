package vn.hoivan.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

import vn.hoivan.shared.BusinessException;

/** Sets up agencies, people and accounts, for the first start and for the demo data. Not for callers from outside. */
@ApplicationScoped
@Transactional
public class Organisation {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Clock clock;

    public boolean isEmpty() {
        return em.createQuery("select count(a) from Agency a", Long.class).getSingleResult() == 0;
    }

    public <T> T add(T entity) {
        em.persist(entity);
        return entity;
    }

    /** @return a hash that several accounts may share where all know the password anyway */
    public String hash(String password) {
        return Passwords.hash(password);
    }

    /** Makes a person with a primary post and an account. */
    public Account engage(Unit unit, String name, String title, String email, String userName, String passwordHash,
            boolean mustChangePassword, Set<Role> roles) {
        Person person = add(new Person(unit.getAgency(), name, email));
        add(new Post(person, unit, title, true, LocalDate.now(clock)));
        return add(new Account(person, userName, passwordHash, mustChangePassword, roles));
    }

    /** @return the secret, shown this once */
    public String token(Account account, String name) {
        String secret = Secrets.random();
        add(new ApiToken(account, name, Secrets.sha256(secret), clock.instant()));
        return secret;
    }

    /** @throws BusinessException invalid at {@code userName} where it is none, or somebody has it already */
    String freeUserName(String wanted) {
        String name = wanted == null ? "" : wanted.strip().toLowerCase(Locale.ROOT);
        if (!name.matches("[a-z0-9][a-z0-9._-]{1,59}")) {
            throw BusinessException.invalid("userName", "identity.userName.form");
        }
        if (em.createQuery("select count(a) from Account a where a.userName = :name", Long.class)
                .setParameter("name", name).getSingleResult() > 0) {
            throw BusinessException.invalid("userName", "identity.userName.taken", name);
        }
        return name;
    }

    /** @return a password for one use */
    public String oneTimePassword() {
        return Secrets.random().substring(0, 16);
    }
}
