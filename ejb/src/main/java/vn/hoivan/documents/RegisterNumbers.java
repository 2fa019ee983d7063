package vn.hoivan.documents;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

import vn.hoivan.shared.Ids;

/** Numbers of registers, taken under the lock of the counter's row until the end of the transaction. */
@ApplicationScoped
class RegisterNumbers {

    @PersistenceContext
    private EntityManager em;

    /** The agency's general register, made where it is missing. */
    UUID register(UUID agencyId, Direction direction) {
        return find(agencyId, direction).orElseGet(() -> {
            em.createNativeQuery("""
                    insert into register (id, version, agency_id, direction, code, name, active)
                    values (:id, 0, :agency, :direction, :code, :name, true) on conflict do nothing""")
                    .setParameter("id", Ids.next()).setParameter("agency", agencyId)
                    .setParameter("direction", direction.name()).setParameter("code", Register.GENERAL)
                    .setParameter("name", direction == Direction.INCOMING
                            ? "Sổ đăng ký văn bản đến" : "Sổ đăng ký văn bản đi").executeUpdate();
            return find(agencyId, direction).orElseThrow();
        });
    }

    /**
     * Locks the sequence that a type of outgoing document takes its number from. Looks again once it holds the lock: an
     * administrator may have given the type another register meanwhile.
     */
    RegisterCounter lockFor(UUID agencyId, DocumentType type, int year) {
        UUID register = registerOf(agencyId, type);
        while (true) {
            RegisterCounter counter = lock(register, year);
            UUID now = registerOf(agencyId, type);
            if (now.equals(register)) {
                return counter;
            }
            register = now;
        }
    }

    private UUID registerOf(UUID agencyId, DocumentType type) {
        return em.createQuery("""
                select r.id from Register r join r.types t
                where r.agencyId = :agency and r.direction = :direction and r.active = true and t = :type""", UUID.class)
                .setParameter("agency", agencyId).setParameter("direction", Direction.OUTGOING).setParameter("type", type)
                .getResultStream().findFirst().orElseGet(() -> register(agencyId, Direction.OUTGOING));
    }

    /** Waits for whoever is taking a number from the same register and year; nobody else takes one until the commit. */
    RegisterCounter lock(UUID registerId, int year) {
        RegisterCounter.Key key = new RegisterCounter.Key(registerId, year);
        RegisterCounter counter = em.find(RegisterCounter.class, key, LockModeType.PESSIMISTIC_WRITE);
        if (counter == null) {
            // a row that is not there cannot be locked
            em.createNativeQuery("""
                    insert into register_counter (register_id, registry_year, last_number)
                    values (:register, :year, 0) on conflict do nothing""")
                    .setParameter("register", registerId).setParameter("year", year).executeUpdate();
            counter = em.find(RegisterCounter.class, key, LockModeType.PESSIMISTIC_WRITE);
        }
        return counter;
    }

    /** @return 0 where none has been taken; not for taking one */
    int last(UUID agencyId, Direction direction, int year) {
        return em.createQuery("""
                select c.lastNumber from RegisterCounter c join Register r on r.id = c.registerId
                where r.agencyId = :agency and r.direction = :direction and r.code = :code and c.year = :year""",
                Integer.class).setParameter("agency", agencyId).setParameter("direction", direction)
                .setParameter("code", Register.GENERAL).setParameter("year", year)
                .getResultStream().findFirst().orElse(0);
    }

    private Optional<UUID> find(UUID agencyId, Direction direction) {
        return em.createQuery("""
                select r.id from Register r
                where r.agencyId = :agency and r.direction = :direction and r.code = :code""", UUID.class)
                .setParameter("agency", agencyId).setParameter("direction", direction)
                .setParameter("code", Register.GENERAL).getResultStream().findFirst();
    }
}
