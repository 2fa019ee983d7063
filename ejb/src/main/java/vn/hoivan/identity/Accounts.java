package vn.hoivan.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.DomainEvent;
import vn.hoivan.shared.Page;
import vn.hoivan.shared.PageRequest;
import vn.hoivan.shared.Vietnamese;

/** The people of the caller's agency and their accounts. Nobody is deleted; whoever leaves is made inactive. */
@Stateless
@RolesAllowed(Role.Names.ADMINISTRATOR)
public class Accounts {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Callers callers;
    @Inject
    private Clock clock;
    @Inject
    private Organisation organisation;
    @Inject
    private Event<DomainEvent> events;

    /** By given name, those who have left last. @param text part of a name, user name or unit, marks optional */
    public Page<AccountRow> find(String text, PageRequest page) {
        List<AccountRow> all = em.createQuery("""
                select a from Account a join fetch a.person p where p.agency.id = :agency
                order by p.active desc, p.sortKey, p.id""", Account.class)
                .setParameter("agency", callers.current().agencyId()).getResultStream().map(this::row)
                .filter(row -> Vietnamese.hasWords(row.name() + " " + row.userName() + " " + row.unit(),
                        text == null ? "" : text)).toList();
        return new Page<>(all.size(), all.stream().skip(page.offset()).limit(page.size()).toList());
    }

    public AccountRow get(UUID personId) {
        return row(require(personId));
    }

    /** Makes a person with an account. @return the password for the first log-in */
    public OneTimePassword engage(@Valid @NotNull DefinePerson command) {
        String userName = userName(command.userName());
        String password = organisation.oneTimePassword();
        Account account = organisation.engage(unit(command.unit()), command.name(), command.post(), command.email(),
                userName, organisation.hash(password), true, command.roles());
        account.getPerson().change(command.name(), command.email(), command.phone());
        tell("identity.engaged", account, command.roles().toString());
        return new OneTimePassword(account.getPerson().getId(), userName, password);
    }

    /** Changes what is known of a person; another unit or title ends the post and begins a new one today. */
    public AccountRow change(UUID personId, Integer version, @Valid @NotNull DefinePerson command) {
        Account account = require(personId);
        Person person = account.getPerson();
        person.requireVersion(version);
        requireNotLockingOut(account, command.roles().contains(Role.ADMINISTRATOR));
        person.change(command.name(), command.email(), command.phone());
        Post post = post(person);
        if (post == null || !post.getUnit().getId().equals(command.unit()) || !post.getTitle().equals(command.post().strip())) {
            if (post != null) {
                post.end(LocalDate.now(clock).minusDays(1));
            }
            em.persist(new Post(person, unit(command.unit()), command.post(), true, LocalDate.now(clock)));
        }
        account.grant(command.roles());
        tell("identity.changed", account, command.roles().toString());
        em.flush();
        return row(account);
    }

    /** Closes or opens an account; closing ends its sessions. */
    public void setActive(UUID personId, boolean active) {
        Account account = require(personId);
        requireNotLockingOut(account, active);
        account.setActive(active);
        account.getPerson().setActive(active);
        if (!active) {
            end(account);
        }
        tell(active ? "identity.opened" : "identity.closed", account, null);
    }

    /** @return a password for one log-in, shown this once; all sessions have ended */
    public OneTimePassword resetPassword(UUID personId) {
        Account account = require(personId);
        String password = organisation.oneTimePassword();
        account.changePassword(organisation.hash(password), true);
        end(account);
        tell("identity.passwordReset", account, null);
        return new OneTimePassword(personId, account.getUserName(), password);
    }

    /** Logs somebody out everywhere. */
    public void endSessions(UUID personId) {
        Account account = require(personId);
        tell("identity.sessionsEnded", account, String.valueOf(end(account)));
    }

    private int end(Account account) {
        return em.createQuery("update LoginSession s set s.endedAt = :now where s.account = :account and s.endedAt is null")
                .setParameter("now", clock.instant()).setParameter("account", account).executeUpdate();
    }

    private void requireNotLockingOut(Account account, boolean stays) {
        if (!stays && account.getId().equals(callers.current().accountId())) {
            throw BusinessException.conflict("identity.account.own");
        }
    }

    private String userName(String wanted) {
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

    private Account require(UUID personId) {
        return em.createQuery("select a from Account a join fetch a.person p where p.id = :id and p.agency.id = :agency",
                Account.class).setParameter("id", personId).setParameter("agency", callers.current().agencyId())
                .getResultStream().findFirst().orElseThrow(BusinessException::notFound);
    }

    private Unit unit(UUID id) {
        Unit unit = em.find(Unit.class, id);
        if (unit == null || !unit.isActive() || !unit.getAgency().getId().equals(callers.current().agencyId())) {
            throw BusinessException.invalid("unit", "identity.unit.unknown");
        }
        return unit;
    }

    private Post post(Person person) {
        return em.createQuery("""
                select o from Post o join fetch o.unit where o.person = :person and o.primary = true and o.validTo is null""",
                Post.class).setParameter("person", person).getResultStream().findFirst().orElse(null);
    }

    private AccountRow row(Account account) {
        Person person = account.getPerson();
        Post post = post(person);
        long sessions = em.createQuery("""
                select count(s) from LoginSession s where s.account = :account and s.endedAt is null
                and s.lastActiveAt > :idle""", Long.class).setParameter("account", account)
                .setParameter("idle", clock.instant().minus(Logins.IDLE)).getSingleResult();
        return new AccountRow(person.getId(), person.getVersion(), person.getName(), person.getEmail(), person.getPhone(),
                post == null ? null : post.getUnit().getId(), post == null ? null : post.getUnit().getName(),
                post == null ? null : post.getTitle(), account.getUserName(), account.isActive(),
                account.getRoles().stream().collect(Collectors.toCollection(java.util.TreeSet::new)), sessions);
    }

    private void tell(String action, Account account, String detail) {
        events.fire(new DomainEvent(action, "ACCOUNT", account.getId(),
                account.getPerson().getName() + " (" + account.getUserName() + ")", detail));
    }
}
