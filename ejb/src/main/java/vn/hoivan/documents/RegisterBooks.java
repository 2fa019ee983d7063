package vn.hoivan.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import vn.hoivan.identity.Callers;
import vn.hoivan.identity.Role;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.DomainEvent;
import vn.hoivan.shared.LastEdits;

/**
 * The registers of the caller's agency: which types share a sequence, and which number comes next. Incoming documents
 * have one sequence a year; outgoing ones may have several (Decree 30/2020/NĐ-CP, art. 15 and 22). No number is ever given
 * twice to a type in a year, whichever register it takes from.
 */
@Stateless
@RolesAllowed(Role.Names.ADMINISTRATOR)
public class RegisterBooks {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Callers callers;
    @Inject
    private RegisterNumbers numbers;
    @Inject
    private LastEdits lastEdits;
    @Inject
    private Event<DomainEvent> events;
    @Inject
    private Clock clock;

    /** The general registers first, each as it stands in the year. */
    public List<RegisterRow> list(int year) {
        UUID agency = callers.current().agencyId();
        for (Direction direction : Direction.values()) {
            numbers.register(agency, direction);
        }
        Map<UUID, Integer> last = em.createQuery("""
                select c.registerId, c.lastNumber from RegisterCounter c join Register r on r.id = c.registerId
                where r.agencyId = :agency and c.year = :year""", Object[].class).setParameter("agency", agency)
                .setParameter("year", year).getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Integer) row[1]));
        return em.createQuery("""
                select distinct r from Register r left join fetch r.types where r.agencyId = :agency
                order by r.direction, r.active desc, r.code""", Register.class).setParameter("agency", agency)
                .getResultStream().map(register -> row(register, year, last.getOrDefault(register.getId(), 0) + 1)).toList();
    }

    /** Opens a register for some types of outgoing documents. */
    public RegisterRow add(@Valid @NotNull DefineRegister command) {
        UUID agency = callers.current().agencyId();
        RegisterCounter general = lockGeneral(agency);
        String code = command.code().strip();
        if (em.createQuery("""
                select count(r) from Register r where r.agencyId = :agency and r.direction = :direction
                and lower(r.code) = lower(:code)""", Long.class).setParameter("agency", agency)
                .setParameter("direction", Direction.OUTGOING).setParameter("code", code).getSingleResult() > 0) {
            throw BusinessException.invalid("code", "documents.register.codeTaken", code);
        }
        Register register = new Register(agency, Direction.OUTGOING, code, command.name());
        em.persist(register);
        em.flush();
        return define(register, command, general, "documents.registerAdded");
    }

    /**
     * Renames a register, gives it other types, raises its next number, or closes it: then its types take from the general
     * register again.
     *
     * @throws BusinessException invalid at {@code nextNumber} where it would go back, or would give a number again
     */
    public RegisterRow change(UUID id, Integer version, @Valid @NotNull DefineRegister command) {
        UUID agency = callers.current().agencyId();
        Register register = em.find(Register.class, id);
        if (register == null || !register.getAgencyId().equals(agency)) {
            throw BusinessException.notFound();
        }
        RegisterCounter general = lockGeneral(agency);
        lastEdits.requireVersion(register, id, version);
        return define(register, command, general, "documents.registerChanged");
    }

    /** Whoever changes registers waits here for whoever does so already, and for whoever takes a number. */
    private RegisterCounter lockGeneral(UUID agency) {
        return numbers.lock(numbers.register(agency, Direction.OUTGOING), year());
    }

    private RegisterRow define(Register register, DefineRegister command, RegisterCounter general, String deed) {
        Set<DocumentType> types = command.active() ? command.types() : Set.of();
        if (register.isGeneral()) {
            requirePlain(command);
        } else {
            requireTypes(register, types, command.active());
            Set<DocumentType> leaving = EnumSet.noneOf(DocumentType.class);
            leaving.addAll(register.getTypes());
            leaving.removeAll(types);
            requireHigher(leaving, general.getLastNumber() + 1, "types", "documents.register.generalBehind");
        }
        RegisterCounter counter = numbers.lock(register.getId(), year());
        int before = counter.getLastNumber() + 1;
        int next = command.nextNumber() == null ? before : command.nextNumber();
        if (next < before) {
            throw BusinessException.invalid("nextNumber", "documents.register.lowered", before);
        }
        requireHigher(types, next, "nextNumber", "documents.register.numberUsed");
        counter.goOnWith(next);
        register.change(command.name(), types, command.active());
        em.flush();
        events.fire(new DomainEvent(deed, "REGISTER", register.getId(), register.getCode() + " " + register.getName(),
                (before == next ? "" : "nextNumber: " + before + " → " + next + "\n")
                + "types: " + new java.util.TreeSet<>(types)));
        return row(register, year(), next);
    }

    private static void requirePlain(DefineRegister command) {
        if (!command.types().isEmpty()) {
            throw BusinessException.invalid("types", "documents.register.generalTypes");
        }
        if (!command.active()) {
            throw BusinessException.invalid("active", "documents.register.generalStays");
        }
    }

    private void requireTypes(Register register, Set<DocumentType> types, boolean active) {
        if (!active) {
            return;
        }
        if (types.isEmpty()) {
            throw BusinessException.invalid("types", "documents.register.noType");
        }
        em.createQuery("""
                select r from Register r join r.types t where r.agencyId = :agency and r.direction = :direction
                and r.active = true and r.id <> :id and t in :types""", Register.class)
                .setParameter("agency", register.getAgencyId()).setParameter("direction", Direction.OUTGOING)
                .setParameter("id", register.getId()).setParameter("types", types).getResultStream().findFirst()
                .ifPresent(other -> {
                    throw BusinessException.invalid("types", "documents.register.typeTaken", other.getName());
                });
    }

    /** A type that has numbers of this year goes on behind the highest of them. */
    private void requireHigher(Set<DocumentType> types, int next, String field, String key) {
        if (types.isEmpty()) {
            return;
        }
        Integer highest = em.createQuery("""
                select max(o.number) from OutgoingDocument o
                where o.agencyId = :agency and o.year = :year and o.type in :types""", Integer.class)
                .setParameter("agency", callers.current().agencyId()).setParameter("year", year())
                .setParameter("types", types).getSingleResult();
        if (highest != null && next <= highest) {
            throw BusinessException.invalid(field, key, highest, highest + 1);
        }
    }

    private static RegisterRow row(Register register, int year, int next) {
        return new RegisterRow(register.getId(), register.getVersion(), register.getDirection(), register.getCode(),
                register.getName(), register.isActive(), register.isGeneral(),
                register.getTypes().stream().sorted().toList(), year, next);
    }

    private int year() {
        return LocalDate.now(clock).getYear();
    }
}
