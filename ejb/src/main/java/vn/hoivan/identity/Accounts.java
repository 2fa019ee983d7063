package vn.hoivan.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
import vn.hoivan.shared.LastEdits;
import vn.hoivan.shared.Page;
import vn.hoivan.shared.PageRequest;
import vn.hoivan.shared.Vietnamese;

/** The people of the caller's agency and their accounts. Nobody is deleted; whoever leaves is made inactive. */
@Stateless
@RolesAllowed(Role.Names.ADMINISTRATOR)
public class Accounts {

    private static final String ROW = """
            select a, post, (select count(s) from LoginSession s where s.account = a and s.endedAt is null
            and s.lastActiveAt > :idle), (select count(t) from ApiToken t where t.account = a and t.revokedAt is null)
            from Account a join fetch a.person p
            left join Post post on post.person = p and post.primary = true and post.validTo is null
            left join fetch post.unit where p.agency.id = :agency\s""";

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Callers callers;
    @Inject
    private Clock clock;
    @Inject
    private Organisation organisation;
    @Inject
    private LastEdits lastEdits;
    @Inject
    private Event<DomainEvent> events;

    /** By given name, those who have left last. @param text part of a name, user name or unit, marks optional */
    public Page<AccountRow> find(String text, PageRequest page) {
        String needle = text == null ? "" : text;
        Map<UUID, Set<Role>> roles = rolesOfAll();
        List<AccountRow> all = em.createQuery(ROW + "order by p.active desc, p.sortKey, p.id", Object[].class)
                .setParameter("agency", callers.current().agencyId()).setParameter("idle", idle()).getResultStream()
                .map(found -> row(found, roles.getOrDefault(((Account) found[0]).getId(), Set.of())))
                .filter(row -> Vietnamese.hasWords(row.name() + " " + row.userName() + " " + row.unit(), needle)).toList();
        return new Page<>(all.size(), all.stream().skip(page.offset()).limit(page.size()).toList());
    }

    private Map<UUID, Set<Role>> rolesOfAll() {
        return em.createQuery("select a.id, r from Account a join a.roles r where a.person.agency.id = :agency", Object[].class)
                .setParameter("agency", callers.current().agencyId()).getResultStream()
                .collect(Collectors.groupingBy(row -> (UUID) row[0],
                        Collectors.mapping(row -> (Role) row[1], Collectors.toCollection(TreeSet::new))));
    }

    public AccountRow get(UUID personId) {
        return row(require(personId));
    }

    /** Makes a person with an account. @return the password for the first log-in */
    public OneTimePassword engage(@Valid @NotNull DefinePerson command) {
        String userName = organisation.freeUserName(command.userName());
        String password = organisation.oneTimePassword();
        Account account = organisation.engage(unit(command.unit(), "unit"), command.name(), command.post(), command.email(),
                userName, organisation.hash(password), true, command.roles());
        account.getPerson().change(command.name(), command.email(), command.phone());
        tellOfPerson("identity.engaged", account.getPerson(), command.roles());
        return new OneTimePassword(account.getPerson().getId(), userName, password);
    }

    /** Changes what is known of a person; another unit or title ends the post and begins a new one today. */
    public AccountRow change(UUID personId, Integer version, @Valid @NotNull DefinePerson command) {
        Account account = require(personId);
        Person person = account.getPerson();
        lastEdits.requireVersion(person, personId, version);
        requireNotLockingOut(account, command.roles().contains(Role.ADMINISTRATOR));
        person.change(command.name(), command.email(), command.phone());
        Post post = post(person);
        if (post == null || !post.getUnit().getId().equals(command.unit()) || !post.getTitle().equals(command.post().strip())) {
            if (post != null) {
                end(post, LocalDate.now(clock).minusDays(1));
            }
            em.persist(new Post(person, unit(command.unit(), "unit"), command.post(), true, LocalDate.now(clock)));
        }
        account.grant(command.roles());
        tellOfPerson("identity.changed", person, command.roles());
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

    /** Every post a person has or had, the latest first. */
    public List<PostRow> posts(UUID personId) {
        return em.createQuery("""
                select new vn.hoivan.identity.PostRow(o.id, u.name, o.title, o.primary, o.validFrom, o.validTo)
                from Post o join o.unit u where o.person = :person
                order by case when o.validTo is null then 0 else 1 end, o.primary desc, o.validFrom desc, o.id""", PostRow.class)
                .setParameter("person", require(personId).getPerson()).getResultList();
    }

    /** Gives a person a further post, beside the one that stands beside their name. */
    public void appoint(UUID personId, @Valid @NotNull AppointPost command) {
        Person person = require(personId).getPerson();
        Unit unit = unit(command.postUnit(), "postUnit");
        em.persist(new Post(person, unit, command.title(), false, command.from()));
        tellOfPost("identity.postGiven", person, command.title(), unit);
    }

    /** Ends a further post today. The primary one changes with the person. */
    public void endPost(UUID postId) {
        Post post = em.find(Post.class, postId);
        if (post == null || !post.getPerson().getAgency().getId().equals(callers.current().agencyId())) {
            throw BusinessException.notFound();
        }
        if (post.isPrimary() || post.getValidTo() != null) {
            throw BusinessException.conflict("identity.post.stays");
        }
        tellOfPost("identity.postEnded", post.getPerson(), post.getTitle(), post.getUnit());
        end(post, LocalDate.now(clock));
    }

    /** A post that would end before it began was a slip of the same day, and leaves no trace. */
    private void end(Post post, LocalDate lastDay) {
        if (lastDay.isBefore(post.getValidFrom())) {
            em.remove(post);
        } else {
            post.end(lastDay);
        }
    }

    /** @return a password for one log-in, shown this once; all sessions have ended and all API tokens are revoked */
    public OneTimePassword resetPassword(UUID personId) {
        Account account = require(personId);
        String password = organisation.oneTimePassword();
        account.changePassword(organisation.hash(password), true);
        end(account);
        revoke(account);
        tell("identity.passwordReset", account, null);
        return new OneTimePassword(personId, account.getUserName(), password);
    }

    /** Logs somebody out everywhere. */
    public void endSessions(UUID personId) {
        Account account = require(personId);
        tell("identity.sessionsEnded", account, String.valueOf(end(account)));
    }

    /** Revokes every API token of somebody. */
    public void revokeTokens(UUID personId) {
        Account account = require(personId);
        tell("identity.tokensRevoked", account, String.valueOf(revoke(account)));
    }

    private int revoke(Account account) {
        return em.createQuery("update ApiToken t set t.revokedAt = :now where t.account = :account and t.revokedAt is null")
                .setParameter("now", clock.instant()).setParameter("account", account).executeUpdate();
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

    private Account require(UUID personId) {
        return em.createQuery("select a from Account a join fetch a.person p where p.id = :id and p.agency.id = :agency",
                Account.class).setParameter("id", personId).setParameter("agency", callers.current().agencyId())
                .getResultStream().findFirst().orElseThrow(BusinessException::notFound);
    }

    private Unit unit(UUID id, String field) {
        Unit unit = em.find(Unit.class, id);
        if (unit == null || !unit.isActive() || !unit.getAgency().getId().equals(callers.current().agencyId())) {
            throw BusinessException.invalid(field, "identity.unit.unknown");
        }
        return unit;
    }

    private Post post(Person person) {
        return em.createQuery("""
                select o from Post o join fetch o.unit where o.person = :person and o.primary = true and o.validTo is null""",
                Post.class).setParameter("person", person).getResultStream().findFirst().orElse(null);
    }

    private AccountRow row(Account account) {
        em.flush();
        return row(em.createQuery(ROW + "and a.id = :id", Object[].class).setParameter("id", account.getId())
                .setParameter("agency", callers.current().agencyId()).setParameter("idle", idle()).getSingleResult(),
                account.getRoles());
    }

    private static AccountRow row(Object[] found, Set<Role> roles) {
        Account account = (Account) found[0];
        Person person = account.getPerson();
        Post post = (Post) found[1];
        return new AccountRow(person.getId(), person.getVersion(), person.getName(), person.getEmail(), person.getPhone(),
                post == null ? null : post.getUnit().getId(), post == null ? null : post.getUnit().getName(),
                post == null ? null : post.getTitle(), account.getUserName(), account.isActive(), new TreeSet<>(roles),
                (Long) found[2], (Long) found[3]);
    }

    private Instant idle() {
        return clock.instant().minus(Logins.IDLE);
    }

    private void tellOfPerson(String action, Person person, Set<Role> roles) {
        events.fire(new DomainEvent(action, "PERSON", person.getId(), person.getName(),
                roles.stream().map(Role::name).sorted().collect(Collectors.joining(" "))));
    }

    private void tellOfPost(String action, Person person, String title, Unit unit) {
        events.fire(new DomainEvent(action, "PERSON", person.getId(), person.getName(), title + ", " + unit.getName()));
    }

    private void tell(String action, Account account, String detail) {
        events.fire(new DomainEvent(action, "ACCOUNT", account.getId(),
                account.getPerson().getName() + " (" + account.getUserName() + ")", detail));
    }
}
