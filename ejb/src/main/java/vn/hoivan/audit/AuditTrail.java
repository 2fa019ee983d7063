package vn.hoivan.audit;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import vn.hoivan.identity.Account;
import vn.hoivan.identity.Caller;
import vn.hoivan.identity.Callers;
import vn.hoivan.identity.Person;
import vn.hoivan.shared.CallContext;
import vn.hoivan.shared.DomainEvent;

/** Writes what happened in the transaction in which it happens: without its trail no deed commits. */
@ApplicationScoped
class AuditTrail {

    static final String SYSTEM = "system";
    private static final String LOGGED_IN = "identity.loggedIn";

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Callers callers;
    @Inject
    private Clock clock;

    void write(@Observes DomainEvent event) {
        Optional<Caller> caller = callers.find();
        Optional<Person> person = caller.isPresent() ? Optional.empty() : personOf(event);
        Optional<CallContext.Request> request = CallContext.current();
        boolean themselves = LOGGED_IN.equals(event.action());
        em.persist(new AuditEvent(clock.instant(),
                caller.map(Caller::agencyId).or(() -> person.map(of -> of.getAgency().getId())).orElse(null),
                caller.map(Caller::personId).or(() -> person.filter(of -> themselves).map(Person::getId)).orElse(null),
                caller.map(Caller::name).or(() -> person.filter(of -> themselves).map(Person::getName)).orElse(SYSTEM), event,
                request.map(CallContext.Request::requestId).orElse(null),
                request.map(CallContext.Request::address).orElse(null)));
    }

    /** Log-ins happen before anybody is known to call: they belong to the agency of the account; a successful one is that person's. */
    private Optional<Person> personOf(DomainEvent event) {
        return "ACCOUNT".equals(event.objectKind()) && event.objectId() != null
                ? Optional.ofNullable(em.find(Account.class, event.objectId())).map(Account::getPerson) : Optional.empty();
    }
}
