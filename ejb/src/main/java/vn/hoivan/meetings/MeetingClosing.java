package vn.hoivan.meetings;

/** Fired before a meeting is closed, in the same transaction and with the meeting locked; an observer may refuse. */
public record MeetingClosing(Meeting meeting) {
}
