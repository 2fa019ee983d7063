package vn.hoivan.shared;

import java.util.Set;
import java.util.UUID;

/**
 * Pages that show this should read again; delivered after commit, to whoever is looking. Carries no content.
 *
 * @param people  whose own pages (home, inbox, bell) are concerned
 * @param subject an object whose open pages are concerned, null where none
 */
public record PushSignal(Set<UUID> people, UUID subject) {

    /** Outlives the transaction: a collection of an entity would not. */
    public PushSignal {
        people = Set.copyOf(people);
    }

    public static PushSignal people(Set<UUID> people) {
        return new PushSignal(people, null);
    }

    public static PushSignal subject(UUID subject) {
        return new PushSignal(Set.of(), subject);
    }
}
