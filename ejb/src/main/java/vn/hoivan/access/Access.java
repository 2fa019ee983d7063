package vn.hoivan.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import vn.hoivan.identity.Caller;
import vn.hoivan.identity.Callers;
import vn.hoivan.identity.Role;
import vn.hoivan.shared.BusinessException;

/**
 * The one access predicate. Boundaries ask {@link #require} on the object they hold; queries carry {@link #VISIBLE};
 * whoever changes who stands how to an object calls {@link #publish} in the same transaction.
 */
@ApplicationScoped
public class Access {

    /**
     * Condition for JPQL, where {@code o} is the alias of an object with an {@code id}; needs the parameter
     * {@code tokens} = {@link #tokens()}.
     */
    public static final String VISIBLE =
            "exists (select 1 from AccessEntry entry where entry.objectId = o.id and entry.token in :tokens)";

    /** The same condition for people who stand close to few of many objects: begins from their tokens, not from the objects. */
    public static final String REACHABLE =
            "o.id in (select entry.objectId from AccessEntry entry where entry.token in :tokens)";

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Callers callers;
    @Inject
    private Event<AccessChanged> changed;

    /**
     * @throws BusinessException not found where the caller may not even open the object, else forbidden
     */
    public void require(Action action, Protected object) {
        Caller caller = callers.current();
        if (!may(caller, action, object)) {
            throw may(caller, Action.OPEN, object) ? BusinessException.forbidden() : BusinessException.notFound();
        }
    }

    public boolean may(Action action, Protected object) {
        return may(callers.current(), action, object);
    }

    /** The rule applied to a person, without asking who calls. */
    public static boolean may(Caller caller, Action action, Protected object) {
        Rules.Rule rule = Rules.of(object.kind(), action);
        boolean byRole = caller.agencyId().equals(object.agencyId()) && rule.roles().stream().anyMatch(caller::is);
        Map<Relation, Set<UUID>> parties = object.parties();
        return byRole || rule.relations().stream()
                .anyMatch(relation -> parties.getOrDefault(relation, Set.of()).contains(caller.personId()));
    }

    /** @return whether a role of the caller opens every object of the kind in the caller's agency: no need to ask each */
    public boolean opensAll(ObjectKind kind) {
        return Rules.of(kind, Action.OPEN).roles().stream().anyMatch(callers.current()::is);
    }

    /** @throws BusinessException not found, where none of the objects may be opened by the caller */
    public void requireOpen(Collection<UUID> objectIds) {
        if (visible(objectIds).isEmpty()) {
            throw BusinessException.notFound();
        }
    }

    /** @return those of the objects that the caller may open */
    public Set<UUID> visible(Collection<UUID> objectIds) {
        return visible(objectIds, tokens());
    }

    /** @return those of the objects that somebody with these tokens may open */
    public Set<UUID> visible(Collection<UUID> objectIds, Set<String> tokens) {
        if (objectIds.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(em.createQuery("""
                select distinct e.objectId from AccessEntry e
                where e.objectId in :ids and e.token in :tokens""", UUID.class)
                .setParameter("ids", objectIds).setParameter("tokens", tokens).getResultList());
    }

    /** @return what the caller holds: their person, and each role in their agency */
    public Set<String> tokens() {
        return tokens(callers.current());
    }

    public static Set<String> tokens(Caller caller) {
        Set<String> tokens = new HashSet<>();
        tokens.add(person(caller.personId()));
        caller.roles().forEach(role -> tokens.add(role(role, caller.agencyId())));
        return tokens;
    }

    /** @return what a person holds today, whoever calls */
    public Set<String> tokens(UUID personId) {
        Set<String> tokens = new HashSet<>();
        tokens.add(person(personId));
        em.createQuery("""
                select r, a.person.agency.id from Account a join a.roles r
                where a.person.id = :person and a.active = true""", Object[].class)
                .setParameter("person", personId).getResultList()
                .forEach(row -> tokens.add(role((Role) row[0], (UUID) row[1])));
        return tokens;
    }

    /** @return the tokens that open an object, as the rules have it */
    public static Set<String> opening(Protected object) {
        Rules.Rule rule = Rules.of(object.kind(), Action.OPEN);
        Set<String> tokens = new HashSet<>();
        rule.roles().forEach(role -> tokens.add(role(role, object.agencyId())));
        rule.relations().forEach(relation -> object.parties().getOrDefault(relation, Set.of())
                .forEach(person -> tokens.add(person(person))));
        return tokens;
    }

    /** @return the tokens that open an object now, as last published */
    public Set<String> published(UUID objectId) {
        return new HashSet<>(em.createQuery("select e.token from AccessEntry e where e.objectId = :id", String.class)
                .setParameter("id", objectId).getResultList());
    }

    /** Writes down who may open the object now; nobody else may from the moment of the commit. */
    public void publish(Protected object) {
        Set<String> wanted = opening(object);
        Set<String> present = published(object.getId());
        List<String> gone = present.stream().filter(token -> !wanted.contains(token)).toList();
        if (!gone.isEmpty()) {
            em.createQuery("delete from AccessEntry e where e.objectId = :id and e.token in :gone")
                    .setParameter("id", object.getId()).setParameter("gone", gone).executeUpdate();
        }
        List<String> added = wanted.stream().filter(token -> !present.contains(token)).toList();
        added.forEach(token -> em.persist(new AccessEntry(object.getId(), token)));
        if (!gone.isEmpty() || !added.isEmpty()) {
            changed.fire(new AccessChanged(object.getId()));
        }
    }

    private static String person(UUID id) {
        return "person:" + id;
    }

    private static String role(Role role, UUID agencyId) {
        return "role:" + role + "@" + agencyId;
    }
}
