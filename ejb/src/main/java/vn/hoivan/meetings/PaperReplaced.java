package vn.hoivan.meetings;

import java.util.UUID;

/** A paper has a new version. Fired in the transaction that adds it. */
public record PaperReplaced(UUID before, UUID after) {
}
