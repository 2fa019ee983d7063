package vn.hoivan.voting;

import java.util.UUID;

/** A member with a vote. @param choice what they said; null where they have not voted, or while it is nobody's business */
public record VoterRow(UUID id, String name, Choice choice) {

    public UUID getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public Choice getChoice() {
        return choice;
    }
}
