package vn.hoivan.meetings;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;

/** Says whether somebody is there. */
public record MarkAttendance(@NotNull UUID person, boolean present) {
}
