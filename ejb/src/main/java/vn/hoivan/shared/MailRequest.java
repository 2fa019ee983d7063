package vn.hoivan.shared;

import java.util.UUID;

/**
 * One mail with its own content (an invitation, an issued document). Goes to the outbox in the same transaction.
 *
 * @param personId         the reader, where the reader is a person of the system; null for others
 * @param address          null takes the person's own address; a person without one gets no mail
 * @param calendar         an iCalendar object (RFC 5545), null where there is none
 * @param calendarMethod   REQUEST, CANCEL, …; null with no calendar
 * @param attachmentFileId a stored file to attach, null where there is none
 * @param objectId         the object it is about, null where there is none
 */
public record MailRequest(UUID personId, String address, String name, String subject, String body,
        String calendar, String calendarMethod, UUID attachmentFileId, UUID objectId) {
}
