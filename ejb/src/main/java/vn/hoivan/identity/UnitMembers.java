package vn.hoivan.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Who belongs to a unit: whoever has a post today in it or in a unit below it. */
@ApplicationScoped
public class UnitMembers {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Clock clock;

    /** @return people (ids) */
    public Set<UUID> of(Collection<UUID> units) {
        if (units.isEmpty()) {
            return Set.of();
        }
        Map<UUID, UUID> parents = parents();
        Set<UUID> all = new HashSet<>(units);
        parents.keySet().forEach(unit -> {
            for (UUID above = unit; above != null; above = parents.get(above)) {
                if (units.contains(above)) {
                    all.add(unit);
                }
            }
        });
        return new HashSet<>(em.createQuery("""
                select p.person.id from Post p where p.unit.id in :units
                and p.validFrom <= :today and (p.validTo is null or p.validTo >= :today)""", UUID.class)
                .setParameter("units", all).setParameter("today", LocalDate.now(clock)).getResultList());
    }

    /** @return the units (ids) and those above them: what is given to any of these reaches whoever has a post in the units */
    public Set<UUID> withThoseAbove(Collection<UUID> units) {
        if (units.isEmpty()) {
            return Set.of();
        }
        Map<UUID, UUID> parents = parents();
        Set<UUID> all = new HashSet<>();
        units.forEach(unit -> {
            for (UUID above = unit; above != null; above = parents.get(above)) {
                all.add(above);
            }
        });
        return all;
    }

    /** @return names by id, of those that are units */
    public Map<UUID, String> names(Collection<UUID> units) {
        Map<UUID, String> names = new HashMap<>();
        if (!units.isEmpty()) {
            em.createQuery("select u.id, u.name from Unit u where u.id in :units", Object[].class).setParameter("units", units)
                    .getResultList().forEach(row -> names.put((UUID) row[0], (String) row[1]));
        }
        return names;
    }

    private Map<UUID, UUID> parents() {
        Map<UUID, UUID> parents = new HashMap<>();
        em.createQuery("select u.id, parent.id from Unit u left join u.parent parent", Object[].class).getResultList()
                .forEach(row -> parents.put((UUID) row[0], (UUID) row[1]));
        return parents;
    }
}
