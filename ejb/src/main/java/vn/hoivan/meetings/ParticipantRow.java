package vn.hoivan.meetings;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who is asked to a meeting.
 *
 * @param substitute who comes instead (a person), or null
 * @param standsFor  whom this person replaces (a person), or null
 * @param invited    whether an invitation has gone out to them
 */
public record ParticipantRow(UUID id, UUID person, String name, String post, ParticipantRole role, boolean votes,
        Answer answer, String reason, Instant repliedAt, UUID substitute, String substituteName, UUID standsFor,
        String standsForName, boolean present, boolean invited) {

    public UUID getId() {
        return id;
    }

    public UUID getPerson() {
        return person;
    }

    public String getName() {
        return name;
    }

    public String getPost() {
        return post;
    }

    public ParticipantRole getRole() {
        return role;
    }

    public boolean isVotes() {
        return votes;
    }

    public Answer getAnswer() {
        return answer;
    }

    public String getReason() {
        return reason;
    }

    public Instant getRepliedAt() {
        return repliedAt;
    }

    public UUID getSubstitute() {
        return substitute;
    }

    public String getSubstituteName() {
        return substituteName;
    }

    public UUID getStandsFor() {
        return standsFor;
    }

    public String getStandsForName() {
        return standsForName;
    }

    public boolean isPresent() {
        return present;
    }

    public boolean isInvited() {
        return invited;
    }

    public boolean isGuest() {
        return role == ParticipantRole.GUEST;
    }
}
