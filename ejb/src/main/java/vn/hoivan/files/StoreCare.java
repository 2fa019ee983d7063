package vn.hoivan.files;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import vn.hoivan.identity.Role;
import vn.hoivan.shared.DomainEvent;

/** The boundary to the state of the store, for administrators. */
@Stateless
@RolesAllowed(Role.Names.ADMINISTRATOR)
public class StoreCare {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private StoreRuns runs;
    @Inject
    private StoreWork work;
    @Inject
    private Event<DomainEvent> events;

    public StoreReport report() {
        return runs.report(em.createQuery("select count(distinct f.sha256) from StoredFile f", Long.class).getSingleResult());
    }

    /** Begins a round now, where none is under way. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void check() {
        events.fire(new DomainEvent("files.checkAsked", "FILE", null, null, null));
        work.begin();
    }
}
