package vn.hoivan.files;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import vn.hoivan.identity.Role;
import vn.hoivan.shared.DomainEvent;
import vn.hoivan.shared.Notice;

/** Rows of the rounds through the store and of what they found; each step is a short transaction of its own. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class StoreRuns {

    private static final int SHOWN = 500;
    private static final String PAGE = "/administration/storage.xhtml";

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Clock clock;
    @Inject
    private Event<DomainEvent> events;
    @Inject
    private Event<Notice> notices;

    /** What was found of one file. */
    record Look(String hash, long size, FileFault fault) {
    }

    /** Begins a round where none is under way. */
    void begin() {
        if (underWay().isEmpty()) {
            em.persist(new StoreRun(clock.instant()));
        }
    }

    Optional<UUID> current() {
        return underWay().map(StoreRun::getId);
    }

    String lastHash(UUID run) {
        return em.find(StoreRun.class, run).getLastHash();
    }

    void looked(UUID id, List<Look> looks) {
        StoreRun run = em.find(StoreRun.class, id);
        for (Look look : looks) {
            run.looked(look.hash(), look.size(), look.fault() == null);
            note(look.hash(), look.fault());
        }
    }

    /** Remembers how a file was found, and tells administrators of what is new. */
    void note(String hash, FileFault kind) {
        StoreFault known = em.find(StoreFault.class, hash);
        if (kind == null && known != null) {
            em.remove(known);
            events.fire(new DomainEvent("files.restored", "FILE", null, hash, null));
        } else if (kind != null && known == null) {
            em.persist(new StoreFault(hash, kind, clock.instant()));
            events.fire(new DomainEvent("files.faulty", "FILE", null, hash, kind.name()));
        }
    }

    void finish(UUID id, long swept) {
        StoreRun run = em.find(StoreRun.class, id);
        run.finish(swept, clock.instant());
        if (run.getFaulty() > 0) {
            notices.fire(new Notice(administrators(), "files.notice.faulty", new Object[] {run.getFaulty()}, PAGE, null));
        }
    }

    @Transactional(TxType.SUPPORTS)
    boolean isFaulty(String hash) {
        return em.find(StoreFault.class, hash) != null;
    }

    StoreReport report(long total) {
        List<StoreRun> last = em.createQuery("select r from StoreRun r order by r.startedAt desc, r.id desc", StoreRun.class)
                .setMaxResults(1).getResultList();
        return new StoreReport(last.isEmpty() ? null : last.get(0).facts(), total,
                em.createQuery("select f from StoreFault f order by f.foundAt desc, f.hash", StoreFault.class)
                        .setMaxResults(SHOWN).getResultStream().map(StoreFault::facts).toList());
    }

    private Optional<StoreRun> underWay() {
        return em.createQuery("select r from StoreRun r where r.finishedAt is null", StoreRun.class).getResultStream().findFirst();
    }

    private Set<UUID> administrators() {
        return new HashSet<>(em.createQuery("""
                select a.person.id from Account a join a.roles r where r = :role and a.active = true""", UUID.class)
                .setParameter("role", Role.ADMINISTRATOR).getResultList());
    }
}
