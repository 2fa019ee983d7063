package vn.hoivan.meetings;

/** What an invited person has replied. */
public enum Answer {
    PENDING, ACCEPTED, DECLINED, SUBSTITUTED
}
