package vn.hoivan.meetings;

import java.util.UUID;

/** What was made, and the version to edit. */
public record MeetingCreated(UUID id, int version) {
}
