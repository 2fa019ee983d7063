package vn.hoivan.files;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** The tasks that wait. Each step is a short transaction of its own; nothing is held while the work is done. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class FileQueue {

    /** Whoever has least work running goes first, so that one long delivery does not hold up everybody else's file. */
    private static final String NEXT = """
            select t.id from file_task t join file f on f.id = t.file_id
            where t.state in ('WAITING', 'RUNNING') and t.next_at <= :now
            and (:office or t.kind <> 'PREPARE' or f.media_type = 'application/pdf')
            order by (select count(*) from file_task r join file g on g.id = r.file_id
                where r.state = 'RUNNING' and r.next_at > :now and g.uploaded_by is not distinct from f.uploaded_by),
                t.next_at, t.id
            fetch first 10 rows only""";
    private static final String LOCK = """
            select t.id from file_task t
            where t.id = :id and t.state in ('WAITING', 'RUNNING') and t.next_at <= :now for update skip locked""";

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Clock clock;

    /**
     * Takes the next task that nobody else has taken.
     *
     * @param office whether an office file can be converted now: one at a time, so that they do not hold up all others
     */
    Optional<FileTask> take(boolean office) {
        Instant now = clock.instant();
        List<UUID> waiting = ids(em.createNativeQuery(NEXT, UUID.class).setParameter("now", now)
                .setParameter("office", office).getResultList());
        for (UUID id : waiting) {
            if (!em.createNativeQuery(LOCK, UUID.class).setParameter("id", id).setParameter("now", now)
                    .getResultList().isEmpty()) {
                FileTask task = em.find(FileTask.class, id);
                task.take(now);
                return Optional.of(task);
            }
        }
        return Optional.empty();
    }

    /** Puts back what the last run of the server did not finish. */
    void recover() {
        em.createQuery("""
                update FileTask t set t.state = vn.hoivan.shared.BackgroundWork.State.WAITING, t.attempts = 0, t.nextAt = :now
                where t.state = vn.hoivan.shared.BackgroundWork.State.RUNNING""")
                .setParameter("now", clock.instant()).executeUpdate();
    }

    /** Takes up office files that came while there was no converter. */
    void convertWhatWasKept() {
        em.createNativeQuery("""
                update file_task set state = 'WAITING', attempts = 0, next_at = :now
                where kind = 'PREPARE' and state = 'DONE' and file_id in
                    (select f.id from file f where f.state = 'READY' and f.reason = 'NOT_CONVERTED')""")
                .setParameter("now", clock.instant()).executeUpdate();
    }

    /** Puts a task back as if it had not been taken. */
    void putBack(FileTask task) {
        em.find(FileTask.class, task.getId()).putBack(clock.instant());
    }

    /** @return whether it will be tried again */
    boolean failed(FileTask task) {
        return em.find(FileTask.class, task.getId()).failed(clock.instant());
    }

    @SuppressWarnings("unchecked")
    private static List<UUID> ids(List<?> rows) {
        return (List<UUID>) rows;
    }
}
