package vn.hoivan.identity;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.DomainEvent;
import vn.hoivan.shared.Vietnamese;

/** What people do with their own account, and only with that. */
@Stateless
@RolesAllowed(Role.Names.USER)
public class MyAccount {

    private static final String LIVING = """
            s.account.id = :account and s.endedAt is null and s.lastActiveAt > :idle""";

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Callers callers;
    @Inject
    private Clock clock;
    @Inject
    private Event<DomainEvent> events;

    /**
     * Chooses a new password and ends every other log-in.
     *
     * @param keep the log-in that goes on; null ends all
     * @throws BusinessException invalid at {@code password} where the current one is wrong, at {@code newPassword} where
     *                           the new one is weak or the same
     */
    public void changePassword(@Valid @NotNull ChangePassword command, UUID keep) {
        Account account = account();
        if (!Passwords.matches(command.password(), account.getPasswordHash())) {
            throw BusinessException.invalid("password", "identity.password.wrong");
        }
        Passwords.requireStrong(command.newPassword(), account.getUserName());
        if (command.newPassword().equals(command.password())) {
            throw BusinessException.invalid("newPassword", "identity.password.same");
        }
        account.changePassword(Passwords.hash(command.newPassword()), false);
        end(account, keep);
        tell("identity.passwordChanged", account, null);
    }

    /** The language of mail, and of pages where the device has no other. */
    public void speak(Locale language) {
        account().getPerson().speaks(language);
    }

    public List<TokenRow> tokens() {
        return em.createQuery("""
                select new vn.hoivan.identity.TokenRow(t.id, t.name, t.createdAt, t.lastUsedAt) from ApiToken t
                where t.account.id = :account and t.revokedAt is null order by t.createdAt desc""", TokenRow.class)
                .setParameter("account", callers.current().accountId()).getResultList();
    }

    /** @return the secret, which is told this once */
    public String createToken(@NotBlank @Size(max = 100) String tokenName) {
        Account account = account();
        String secret = Secrets.random();
        String name = Vietnamese.line(tokenName);
        em.persist(new ApiToken(account, name, Secrets.sha256(secret), clock.instant()));
        tell("identity.tokenCreated", account, name);
        return secret;
    }

    public void revokeToken(UUID id) {
        ApiToken token = em.find(ApiToken.class, id);
        Account account = account();
        if (token == null || !token.getAccount().equals(account)) {
            throw BusinessException.notFound();
        }
        token.revoke(clock.instant());
        tell("identity.tokenRevoked", account, token.getName());
    }

    /** The log-ins that live, the latest used first. */
    public List<SessionRow> sessions() {
        return em.createQuery("""
                select new vn.hoivan.identity.SessionRow(s.id, s.startedAt, s.lastActiveAt, s.address, s.userAgent)
                from LoginSession s where\s""" + LIVING + " order by s.lastActiveAt desc", SessionRow.class)
                .setParameter("account", callers.current().accountId())
                .setParameter("idle", clock.instant().minus(Logins.IDLE)).getResultList();
    }

    /** Logs out everywhere, on this device too. */
    public void logOutEverywhere() {
        Account account = account();
        end(account, null);
        tell("identity.loggedOutEverywhere", account, null);
    }

    private void end(Account account, UUID keep) {
        em.createQuery("""
                update LoginSession s set s.endedAt = :now
                where s.account = :account and s.endedAt is null and s.id <> :keep""")
                .setParameter("now", clock.instant()).setParameter("account", account)
                .setParameter("keep", keep == null ? account.getId() : keep).executeUpdate();
    }

    private Account account() {
        return em.find(Account.class, callers.current().accountId());
    }

    private void tell(String action, Account account, String detail) {
        events.fire(new DomainEvent(action, "ACCOUNT", account.getId(), account.getUserName(), detail));
    }
}
