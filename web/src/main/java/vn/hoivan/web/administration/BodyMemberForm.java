package vn.hoivan.web.administration;

import java.io.Serializable;
import java.util.UUID;

import vn.hoivan.meetings.DefineBody;
import vn.hoivan.meetings.ParticipantRole;

/** A member of a body while the form is open. */
public class BodyMemberForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final UUID person;
    private ParticipantRole role;
    private boolean votes;

    BodyMemberForm(UUID person, ParticipantRole role, boolean votes) {
        this.person = person;
        this.role = role;
        this.votes = votes;
    }

    DefineBody.Member command() {
        return new DefineBody.Member(person, role, votes && role != ParticipantRole.GUEST);
    }

    public UUID getPerson() {
        return person;
    }

    public ParticipantRole getRole() {
        return role;
    }

    public void setRole(ParticipantRole role) {
        this.role = role;
    }

    public boolean isVotes() {
        return votes;
    }

    public void setVotes(boolean votes) {
        this.votes = votes;
    }
}
