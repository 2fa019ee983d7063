package vn.hoivan.notifications;

/** There is mail to send; once this has committed the sender looks for it. */
record MailWritten() {
}
