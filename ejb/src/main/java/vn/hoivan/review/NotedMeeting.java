package vn.hoivan.review;

import java.time.Instant;
import java.util.UUID;

/** A meeting on whose papers somebody has notes. */
public record NotedMeeting(UUID id, String title, Instant startsAt) {
}
