package vn.hoivan.notifications;

import java.time.Clock;
import java.time.Duration;
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

/** The mails that wait. Each is taken and ended in a transaction of its own: a crash leaves one in doubt, not many. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class MailQueue {

    private static final Duration SERVER_AWAY = Duration.ofSeconds(30);
    private static final String NEXT = """
            select m.id from outbox_mail m where m.state in ('WAITING', 'SENDING') and m.next_at <= :now
            order by m.created_at, m.id fetch first 10 rows only""";
    private static final String LOCK = """
            select m.id from outbox_mail m
            where m.id = :id and m.state in ('WAITING', 'SENDING') and m.next_at <= :now for update skip locked""";
    private static final String NODE = System.getProperty("jboss.node.name", "");

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Clock clock;

    /** Takes the oldest mail that nobody else has taken. */
    Optional<OutboxMail> take() {
        Instant now = clock.instant();
        List<?> waiting = em.createNativeQuery(NEXT, UUID.class).setParameter("now", now).getResultList();
        for (Object id : waiting) {
            if (!em.createNativeQuery(LOCK, UUID.class).setParameter("id", id).setParameter("now", now)
                    .getResultList().isEmpty()) {
                OutboxMail mail = em.find(OutboxMail.class, id);
                mail.take(NODE, now);
                return Optional.of(mail);
            }
        }
        return Optional.empty();
    }

    /** Puts back what this server had taken when it last stopped. */
    void recover() {
        em.createQuery("""
                update OutboxMail m set m.state = vn.hoivan.notifications.MailState.WAITING, m.nextAt = :now
                where m.state = vn.hoivan.notifications.MailState.SENDING and m.node = :node""")
                .setParameter("now", clock.instant()).setParameter("node", NODE).executeUpdate();
    }

    void sent(UUID id) {
        em.find(OutboxMail.class, id).sent(clock.instant());
    }

    void serverAway(UUID id, String why) {
        em.find(OutboxMail.class, id).putBack(why, clock.instant().plus(SERVER_AWAY));
    }

    void refused(UUID id, String why, boolean forGood) {
        em.find(OutboxMail.class, id).refused(why, forGood, clock.instant());
    }
}
