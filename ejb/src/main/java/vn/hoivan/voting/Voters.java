package vn.hoivan.voting;

import java.util.List;
import java.util.UUID;

import vn.hoivan.meetings.Meeting;
import vn.hoivan.meetings.Participant;
import vn.hoivan.meetings.ParticipantRole;
import vn.hoivan.meetings.VotingRules;

/** Those with a vote in a meeting: members, not guests; substitutes only where the body lets them vote. */
record Voters(List<Participant> all) {

    static Voters of(Meeting meeting) {
        VotingRules rules = meeting.getBody().getRules();
        return new Voters(meeting.getParticipants().stream().filter(participant -> mayVote(participant, rules)).toList());
    }

    private static boolean mayVote(Participant participant, VotingRules rules) {
        boolean member = participant.getStandsForId() == null ? participant.getRole() != ParticipantRole.GUEST
                : rules.isSubstitutesVote();
        return participant.isVotes() && member;
    }

    boolean contains(UUID person) {
        return all.stream().anyMatch(voter -> voter.getPersonId().equals(person));
    }

    /** Whoever has voted was there, even if they are gone by now. */
    List<Participant> present(Poll poll) {
        return all.stream().filter(voter -> voter.isPresent() || poll.choice(voter.getPersonId()) != null).toList();
    }

    List<Participant> missing(Poll poll) {
        return present(poll).stream().filter(voter -> poll.choice(voter.getPersonId()) == null).toList();
    }

    Tally count(Poll poll, UUID chair) {
        return new Tally(all.size(), present(poll).size(), count(poll, Choice.FOR), count(poll, Choice.AGAINST),
                count(poll, Choice.OTHER), contains(chair) ? poll.choice(chair) : null);
    }

    private int count(Poll poll, Choice choice) {
        return (int) all.stream().filter(voter -> poll.choice(voter.getPersonId()) == choice).count();
    }
}
