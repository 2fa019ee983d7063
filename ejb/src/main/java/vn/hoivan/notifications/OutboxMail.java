package vn.hoivan.notifications;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import vn.hoivan.shared.BaseEntity;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.Ids;

/**
 * A mail on its way. Written WAITING in the transaction that causes it; a sender takes it (SENDING), hands it to the
 * mail server and writes SENT. A refusal of the server puts it back for later, or makes it FAILED where it is final.
 * Its Message-ID never changes, so that a repeat after a crash can be told as one.
 */
@Entity
@Table(name = "outbox_mail")
class OutboxMail extends BaseEntity {

    static final int ATTEMPTS = 12;
    private static final Duration LEASE = Duration.ofMinutes(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    @Column(name = "agency_id")
    private UUID agencyId;
    @Column(name = "person_id")
    private UUID personId;
    @Column(nullable = false, length = 200)
    private String recipient;
    @Column(name = "recipient_name", length = 100)
    private String recipientName;
    @Column(nullable = false, length = 500)
    private String subject;
    @Column(nullable = false)
    private String body;
    private String calendar;
    @Column(name = "calendar_method", length = 10)
    private String calendarMethod;
    @Column(name = "attachment_file_id")
    private UUID attachmentFileId;
    @Column(name = "message_id", nullable = false, length = 120)
    private String messageId;
    @Column(name = "object_id")
    private UUID objectId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private MailState state = MailState.WAITING;
    @Column(nullable = false)
    private int attempts;
    @Column(name = "next_at", nullable = false)
    private Instant nextAt;
    @Column(length = 100)
    private String node;
    @Column(length = 500)
    private String error;
    @Column(name = "created_at", nullable = false)
    private Instant createdAt;
    @Column(name = "sent_at")
    private Instant sentAt;

    protected OutboxMail() {
    }

    /** @param host the right side of the Message-ID */
    OutboxMail(UUID agencyId, UUID personId, String recipient, String recipientName, String subject, String body,
            String host, Instant now) {
        super(Ids.next());
        this.agencyId = agencyId;
        this.personId = personId;
        this.recipient = MailText.address(recipient);
        this.recipientName = MailText.cut(MailText.line("name", recipientName), 100);
        this.subject = MailText.cut(MailText.line("subject", subject), 500);
        this.body = body;
        this.messageId = "<" + getId() + "@" + host + ">";
        this.nextAt = now;
        this.createdAt = now;
    }

    /** @param content an iCalendar object, as an alternative to the text */
    void invites(String content, String method) {
        calendar = content;
        calendarMethod = MailText.line("calendarMethod", method);
    }

    void carries(UUID fileId) {
        attachmentFileId = fileId;
    }

    void about(UUID subjectId) {
        objectId = subjectId;
    }

    void take(String takenBy, Instant now) {
        state = MailState.SENDING;
        node = takenBy;
        nextAt = now.plus(LEASE);
    }

    void sent(Instant now) {
        state = MailState.SENT;
        sentAt = now;
        error = null;
    }

    /** The mail server cannot be reached: nothing is wrong with this mail. */
    void putBack(String why, Instant next) {
        state = MailState.WAITING;
        error = MailText.cut(why, 500);
        nextAt = next;
    }

    /** The mail server did not take it. */
    void refused(String why, boolean forGood, Instant now) {
        attempts++;
        putBack(why, now.plus(pause()));
        if (forGood || attempts >= ATTEMPTS) {
            state = MailState.FAILED;
        }
    }

    private Duration pause() {
        Duration doubled = Duration.ofSeconds(30L << Math.min(attempts - 1, 12));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }

    /** @throws BusinessException conflict, unless it waits or has failed */
    void retry(Instant now) {
        if (state != MailState.WAITING && state != MailState.FAILED) {
            throw BusinessException.conflict("notifications.notRetryable");
        }
        attempts = 0;
        putBack(null, now);
    }

    UUID getAgencyId() {
        return agencyId;
    }

    UUID getPersonId() {
        return personId;
    }

    String getRecipient() {
        return recipient;
    }

    String getRecipientName() {
        return recipientName;
    }

    String getSubject() {
        return subject;
    }

    String getBody() {
        return body;
    }

    String getCalendar() {
        return calendar;
    }

    String getCalendarMethod() {
        return calendarMethod;
    }

    UUID getAttachmentFileId() {
        return attachmentFileId;
    }

    String getMessageId() {
        return messageId;
    }

    MailState getState() {
        return state;
    }

    int getAttempts() {
        return attempts;
    }

    Instant getNextAt() {
        return nextAt;
    }

    String getError() {
        return error;
    }

    Instant getCreatedAt() {
        return createdAt;
    }

    Instant getSentAt() {
        return sentAt;
    }
}
