package vn.hoivan.meetings;

import java.util.List;
import java.util.UUID;

import vn.hoivan.identity.PersonRow;

/** A body, its members and its rules. */
public record BodyRow(UUID id, int version, String name, boolean active, VotingRulesRow rules, List<MemberRow> members) {

    /** @param post as the directory has it */
    public record MemberRow(UUID person, String name, String post, ParticipantRole role, boolean votes) {

        static MemberRow of(BodyMember member, PersonRow person) {
            return new MemberRow(member.getPersonId(), person == null ? "" : person.name(),
                    person == null ? null : person.post(), member.getRole(), member.isVotes());
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
    }

    public UUID getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public String getName() {
        return name;
    }

    public boolean isActive() {
        return active;
    }

    public VotingRulesRow getRules() {
        return rules;
    }

    public List<MemberRow> getMembers() {
        return members;
    }
}
