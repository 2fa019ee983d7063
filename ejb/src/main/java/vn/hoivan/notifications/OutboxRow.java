package vn.hoivan.notifications;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail as the administrator sees it. Of an attachment only that there is one.
 *
 * @param recipient address
 * @param subject   empty where the mail is about something the administrator may not open
 * @param error     what the mail server said last; null where nothing is wrong
 */
public record OutboxRow(UUID id, String recipient, String recipientName, String subject, MailState state, int attempts,
        Instant nextAt, String error, boolean attachment, boolean calendar, String messageId, Instant createdAt,
        Instant sentAt) {

    OutboxRow(UUID id, String recipient, String recipientName, String subject, MailState state, int attempts,
            Instant nextAt, String error, UUID attachmentFileId, String calendarMethod, String messageId,
            Instant createdAt, Instant sentAt) {
        this(id, recipient, recipientName, subject, state, attempts, nextAt, error, attachmentFileId != null,
                calendarMethod != null, messageId, createdAt, sentAt);
    }

    public UUID getId() {
        return id;
    }

    public String getRecipient() {
        return recipient;
    }

    public String getRecipientName() {
        return recipientName;
    }

    public String getSubject() {
        return subject;
    }

    public MailState getState() {
        return state;
    }

    public int getAttempts() {
        return attempts;
    }

    public Instant getNextAt() {
        return nextAt;
    }

    public String getError() {
        return error;
    }

    public boolean isAttachment() {
        return attachment;
    }

    public boolean isCalendar() {
        return calendar;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getSentAt() {
        return sentAt;
    }
}
