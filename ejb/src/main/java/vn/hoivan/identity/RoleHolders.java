package vn.hoivan.identity;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Who holds a role in an agency, for telling them; also in work that nobody calls. */
@ApplicationScoped
public class RoleHolders {

    @PersistenceContext
    private EntityManager em;

    /** @return people (ids) with an active account */
    public Set<UUID> of(Role role, UUID agencyId) {
        return new HashSet<>(em.createQuery("""
                select p.id from Account a join a.person p join a.roles r
                where r = :role and p.agency.id = :agency and a.active = true and p.active = true""", UUID.class)
                .setParameter("role", role).setParameter("agency", agencyId).getResultList());
    }
}
