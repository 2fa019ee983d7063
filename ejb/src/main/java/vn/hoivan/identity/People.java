package vn.hoivan.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;

import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.Page;
import vn.hoivan.shared.PageRequest;
import vn.hoivan.shared.Vietnamese;

/** The directory: who works where. Open to everybody who has logged in. */
@Stateless
@RolesAllowed(Role.Names.USER)
public class People {

    private static final String FROM = """
             from Person p left join Post post on post.person = p and post.primary = true and post.validTo is null
            left join post.unit u where p.active = true\s""";
    private static final String ROW =
            "select new vn.hoivan.identity.PersonRow(p.id, p.name, post.title, u.name, u.id, p.agency.id)";
    private static final String ORDER = " order by p.sortKey, p.id";

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Callers callers;
    @Inject
    private Clock clock;

    public Caller me() {
        return callers.current();
    }

    /** People of the caller's agency, by given name. @param text part of a name, marks optional; null for all */
    public Page<PersonRow> find(String text, PageRequest page) {
        UUID agency = callers.current().agencyId();
        String needle = text == null ? "" : text;
        List<PersonRow> all = inAgency(agency).getResultList().stream()
                .filter(row -> Vietnamese.hasWords(row.name() + " " + row.post() + " " + row.unit(), needle))
                .toList();
        return new Page<>(all.size(), all.stream().skip(page.offset()).limit(page.size()).toList());
    }

    /** People of the caller's agency who hold a role. */
    public List<PersonRow> withRole(Role role) {
        return em.createQuery(ROW + FROM + """
                and p.agency.id = :agency and exists (select 1 from Account a join a.roles r
                where a.person = p and a.active = true and r = :role)""" + ORDER, PersonRow.class)
                .setParameter("agency", callers.current().agencyId()).setParameter("role", role).getResultList();
    }

    /** @return what is known of each of the people, by id; closed accounts included; may be asked for null */
    public Map<UUID, PersonRow> rows(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Collections.emptyMap();
        }
        return em.createQuery(ROW + FROM.replace("p.active = true", "p.id in :ids"), PersonRow.class)
                .setParameter("ids", ids).getResultList().stream()
                .collect(Collectors.toMap(PersonRow::id, Function.identity(), (a, b) -> a));
    }

    public Optional<PersonRow> row(UUID id) {
        return Optional.ofNullable(rows(List.of(id)).get(id));
    }

    /** @throws BusinessException invalid at the field, where nobody active has this id */
    public Person require(UUID id, String field) {
        Person person = id == null ? null : em.find(Person.class, id);
        if (person == null || !person.isActive()) {
            throw BusinessException.invalid(field, "identity.person.unknown");
        }
        return person;
    }

    /** The agency the caller works for. */
    public Agency agency() {
        return em.find(Agency.class, callers.current().agencyId());
    }

    /** Units of the caller's agency. */
    public List<Unit> units() {
        return em.createQuery("select u from Unit u where u.agency.id = :agency and u.active = true order by u.sortKey",
                Unit.class).setParameter("agency", callers.current().agencyId()).getResultList();
    }

    /** Agencies that can be sent to, those of this system first. @param text part of a name, marks optional */
    public List<Agency> agencies(String text, int most) {
        String needle = text == null ? "" : text;
        return em.createQuery("select a from Agency a where a.validTo is null or a.validTo >= :today order by a.internal desc, a.sortKey",
                Agency.class).setParameter("today", LocalDate.now(clock)).getResultList().stream()
                .filter(agency -> Vietnamese.hasWords(agency.getName(), needle)).limit(most).toList();
    }

    private TypedQuery<PersonRow> inAgency(UUID agency) {
        return em.createQuery(ROW + FROM + "and p.agency.id = :agency" + ORDER, PersonRow.class)
                .setParameter("agency", agency);
    }
}
