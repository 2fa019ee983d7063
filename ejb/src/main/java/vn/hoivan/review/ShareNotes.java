package vn.hoivan.review;

import java.util.Set;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Readers for all of the caller's notes on one version.
 *
 * @param members the participants of the meeting
 * @param take    whether these readers are taken away, not added
 */
public record ShareNotes(@Size(max = 200) Set<@NotNull UUID> people, @Size(max = 50) Set<@NotNull UUID> units, boolean members,
        boolean take) {

    public ShareNotes {
        people = people == null ? Set.of() : people;
        units = units == null ? Set.of() : units;
    }
}
