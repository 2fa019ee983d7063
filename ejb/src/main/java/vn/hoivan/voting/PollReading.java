package vn.hoivan.voting;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import vn.hoivan.access.Access;
import vn.hoivan.access.Action;
import vn.hoivan.identity.Caller;
import vn.hoivan.identity.Callers;
import vn.hoivan.identity.People;
import vn.hoivan.identity.PersonRow;
import vn.hoivan.meetings.AgendaItem;
import vn.hoivan.meetings.Participant;
import vn.hoivan.meetings.VotingRules;

/** Shows a poll to a reader: how the others vote stays hidden until it is closed. */
@ApplicationScoped
class PollReading {

    @Inject
    private Access access;
    @Inject
    private Callers callers;
    @Inject
    private People people;

    PollRow row(Poll poll, AgendaItem item) {
        return poll.isOpen() ? open(poll, item) : settled(poll, item);
    }

    private PollRow open(Poll poll, AgendaItem item) {
        Caller me = callers.current();
        Voters voters = Voters.of(item.getMeeting());
        VotingRules rules = item.getMeeting().getBody().getRules();
        Tally tally = voters.count(poll, item.getMeeting().getChairId());
        boolean leads = access.may(Action.LEAD, item);
        boolean mayVote = voters.contains(me.personId()) && access.may(Action.VOTE, item);
        return new PollRow(poll.getId(), item.getId(), poll.getQuestion(), poll.getKind(), poll.getPaperVersionId(),
                poll.getState(), null, null, null, tally.notVoted(), tally.base(rules), tally.present(),
                rules.quorumOf(tally.members()), tally.needed(rules), null, null, poll.choice(me.personId()), mayVote,
                leads ? missing(poll, voters) : List.of(), List.of());
    }

    private PollRow settled(Poll poll, AgendaItem item) {
        Caller me = callers.current();
        boolean named = poll.getState() == PollState.CLOSED
                && (access.may(Action.VOTE, item) || access.may(Action.LEAD, item));
        return new PollRow(poll.getId(), item.getId(), poll.getQuestion(), poll.getKind(), poll.getPaperVersionId(),
                poll.getState(), poll.getVotesFor(), poll.getVotesAgainst(), poll.getVotesOther(), poll.getNotVoted(),
                poll.getBase(), poll.getPresent(), poll.getQuorum(), poll.getNeeded(), poll.getVerdict(),
                poll.derivation(me.locale()), poll.choice(me.personId()), false, List.of(),
                named ? ballots(poll) : List.of());
    }

    private List<VoterRow> missing(Poll poll, Voters voters) {
        List<UUID> ids = voters.missing(poll).stream().map(Participant::getPersonId).toList();
        Map<UUID, PersonRow> names = people.rows(ids);
        return ids.stream().map(id -> new VoterRow(id, names.get(id).name(), null)).toList();
    }

    private List<VoterRow> ballots(Poll poll) {
        Map<UUID, PersonRow> names = people.rows(poll.getBallots().keySet());
        return poll.getBallots().entrySet().stream()
                .map(cast -> new VoterRow(cast.getKey(), names.get(cast.getKey()).name(), cast.getValue().getChoice()))
                .sorted(Comparator.comparing(VoterRow::name)).toList();
    }
}
