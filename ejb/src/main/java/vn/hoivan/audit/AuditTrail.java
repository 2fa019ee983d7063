package vn.hoivan.audit;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import vn.hoivan.identity.Account;
import vn.hoivan.identity.Caller;
import vn.hoivan.identity.Callers;
import vn.hoivan.shared.CallContext;
import vn.hoivan.shared.DomainEvent;

/** Writes what happened in the transaction in which it happens: without its trail no deed commits. */
@ApplicationScoped
class AuditTrail {

    static final String SYSTEM = "system";

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Callers callers;
    @Inject
    private Clock clock;

    void write(@Observes DomainEvent event) {
        Optional<Caller> caller = callers.find();
        Optional<CallContext.Request> request = CallContext.current();
        em.persist(new AuditEvent(clock.instant(), caller.map(Caller::agencyId).orElseGet(() -> agencyOf(event)),
                caller.map(Caller::personId).orElse(null),
                caller.map(Caller::name).orElse(SYSTEM), event,
                request.map(CallContext.Request::requestId).orElse(null),
                request.map(CallContext.Request::address).orElse(null)));
    }

    /** Log-ins happen before anybody is known to call: they belong to the agency of the account. */
    private UUID agencyOf(DomainEvent event) {
        Account account = "ACCOUNT".equals(event.objectKind()) && event.objectId() != null
                ? em.find(Account.class, event.objectId()) : null;
        return account == null ? null : account.getPerson().getAgency().getId();
    }
}
