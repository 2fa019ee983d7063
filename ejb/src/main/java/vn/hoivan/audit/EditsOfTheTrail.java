package vn.hoivan.audit;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import vn.hoivan.shared.LastEdits;

/** The last entry about an object tells who saved last. */
@ApplicationScoped
class EditsOfTheTrail implements LastEdits {

    @PersistenceContext
    private EntityManager em;

    @Override
    public Optional<Edit> of(UUID objectId) {
        return em.createQuery("select e from AuditEvent e where e.objectId = :id order by e.seq desc", AuditEvent.class)
                .setParameter("id", objectId).setMaxResults(1).getResultStream().findFirst().map(AuditEvent::edit);
    }
}
