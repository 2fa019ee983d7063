package vn.hoivan.meetings;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import vn.hoivan.identity.Person;
import vn.hoivan.identity.Role;
import vn.hoivan.shared.BusinessException;

/** People by id, for work that nobody calls as well. */
@ApplicationScoped
class Persons {

    @PersistenceContext
    private EntityManager em;

    Person get(UUID id) {
        return em.find(Person.class, id);
    }

    /** @return null for null */
    String name(UUID id) {
        return id == null ? null : get(id).getName();
    }

    Map<UUID, Person> all(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : em.createQuery("select p from Person p where p.id in :ids", Person.class)
                .setParameter("ids", ids).getResultStream().collect(Collectors.toMap(Person::getId, Function.identity()));
    }

    /** @throws BusinessException invalid at the field, where nobody active of the agency has this id */
    Person require(UUID id, UUID agencyId, String field) {
        Person person = id == null ? null : get(id);
        if (person == null || !person.isActive() || !person.getAgency().getId().equals(agencyId)) {
            throw BusinessException.invalid(field, "identity.person.unknown");
        }
        return person;
    }

    Set<UUID> secretaries(UUID agencyId) {
        return em.createQuery("""
                select p.id from Account a join a.person p join a.roles r
                where r = :role and p.agency.id = :agency and a.active = true""", UUID.class)
                .setParameter("role", Role.SECRETARY).setParameter("agency", agencyId)
                .getResultStream().collect(Collectors.toSet());
    }
}
