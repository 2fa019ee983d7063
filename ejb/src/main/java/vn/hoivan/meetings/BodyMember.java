package vn.hoivan.meetings;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** A person who belongs to a body. */
@Embeddable
public class BodyMember {

    @Column(name = "person_id", nullable = false)
    private UUID personId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private ParticipantRole role;
    @Column(nullable = false)
    private boolean votes;
    @Column(nullable = false)
    private int position;

    protected BodyMember() {
    }

    public BodyMember(UUID personId, ParticipantRole role, boolean votes, int position) {
        this.personId = personId;
        this.role = role;
        this.votes = votes;
        this.position = position;
    }

    public UUID getPersonId() {
        return personId;
    }

    public ParticipantRole getRole() {
        return role;
    }

    public boolean isVotes() {
        return votes;
    }

    public int getPosition() {
        return position;
    }
}
