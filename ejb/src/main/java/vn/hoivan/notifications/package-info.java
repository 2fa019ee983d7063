/**
 * Telling people: a line at the bell and a mail. Features fire {@link vn.hoivan.shared.Notice} and
 * {@link vn.hoivan.shared.MailRequest}; both are written down in the same transaction, and mail leaves after it
 * (docs/adr/0009-outbox-and-push.md).
 */
package vn.hoivan.notifications;
