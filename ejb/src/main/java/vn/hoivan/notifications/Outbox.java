package vn.hoivan.notifications;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;

import vn.hoivan.identity.Callers;
import vn.hoivan.identity.Role;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.DomainEvent;
import vn.hoivan.shared.Page;
import vn.hoivan.shared.PageRequest;

/** The mail of the caller's agency: sent, on its way, or held because there is no mail server. */
@Stateless
@RolesAllowed(Role.Names.ADMINISTRATOR)
public class Outbox {

    private static final String ROW = """
            select new vn.hoivan.notifications.OutboxRow(m.id, m.recipient, m.recipientName,
            m.subject, m.state,
            m.attempts, m.nextAt, m.error, m.attachmentFileId, m.calendarMethod, m.messageId, m.createdAt, m.sentAt)
            from OutboxMail m\s""";
    private static final String MATCHING = """
            where (m.agencyId = :agency or m.agencyId is null) and m.createdAt >= :since
            and m.state in :states""";

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Callers callers;
    @Inject
    private Clock clock;
    @Inject
    private Event<DomainEvent> events;
    @Inject
    private Event<MailWritten> written;

    /** Newest first. @param since null for all; @param state null for all */
    public Page<OutboxRow> list(Instant since, MailState state, PageRequest page) {
        long total = matching(em.createQuery("select count(m) from OutboxMail m " + MATCHING, Long.class), since, state)
                .getSingleResult();
        List<OutboxRow> rows = matching(em.createQuery(ROW + MATCHING + " order by m.createdAt desc, m.id desc",
                OutboxRow.class), since, state)
                .setFirstResult(page.offset()).setMaxResults(page.size()).getResultList();
        return new Page<>(total, rows);
    }

    /** What was sent, or would be. Mails carry a reference and a link, never what a document says (ADR 23). */
    public OutboxContent content(UUID id) {
        OutboxMail mail = require(id);
        OutboxRow row = em.createQuery(ROW + "where m.id = :id", OutboxRow.class)
                .setParameter("id", id).getSingleResult();
        return new OutboxContent(row, mail.getBody(), mail.getCalendar());
    }

    /** @throws BusinessException conflict, where it was sent or is being sent */
    public void retry(UUID id) {
        OutboxMail mail = require(id);
        mail.retry(clock.instant());
        events.fire(new DomainEvent("notifications.retried", "MAIL", id, mail.getRecipient(), null));
        written.fire(new MailWritten());
    }

    /** Whether mail leaves, and if not, why. */
    public MailHold hold() {
        return MailHold.now();
    }

    /** Lets mail leave again after a restore. */
    public void release() {
        MailHold.release();
        events.fire(new DomainEvent("notifications.released", "MAIL", null, null, null));
        written.fire(new MailWritten());
    }

    private OutboxMail require(UUID id) {
        OutboxMail mail = em.find(OutboxMail.class, id);
        if (mail == null || mail.getAgencyId() != null && !mail.getAgencyId().equals(callers.current().agencyId())) {
            throw BusinessException.notFound();
        }
        return mail;
    }

    private <T> TypedQuery<T> matching(TypedQuery<T> query, Instant since, MailState state) {
        return query.setParameter("agency", callers.current().agencyId())
                .setParameter("since", since == null ? Instant.EPOCH : since)
                .setParameter("states", state == null ? EnumSet.allOf(MailState.class) : EnumSet.of(state));
    }
}
