package vn.hoivan.meetings;

import java.time.Instant;

/**
 * Which meetings a list shows; null means no limit.
 *
 * @param past  true: over or cancelled, newest first; false: still to come, nearest first; null: all
 * @param from  that end after this moment
 * @param until that start before this moment
 */
public record MeetingFilter(Boolean past, Instant from, Instant until, MeetingState state) {

    public static MeetingFilter upcoming() {
        return new MeetingFilter(false, null, null, null);
    }

    public static MeetingFilter over() {
        return new MeetingFilter(true, null, null, null);
    }
}
