package vn.hoivan.notifications;

/** FAILED mail is not tried again unless an administrator asks for it. */
public enum MailState {
    WAITING, SENDING, SENT, FAILED
}
