package vn.hoivan.voting;

import java.util.Locale;

import vn.hoivan.meetings.Meeting;
import vn.hoivan.meetings.Participant;
import vn.hoivan.meetings.VotingRules;
import vn.hoivan.shared.Texts;

/**
 * Who is there, and whether that is enough.
 *
 * @param people      how many take part, guests and substitutes too
 * @param peopleThere how many of them are present
 * @param members     how many have a vote
 * @param present     how many of them are present
 * @param quorum      how many of them must be
 * @param explanation the sentence that says so
 * @param majority    by which rule a vote carries, in a sentence
 */
public record Presence(int people, int peopleThere, int members, int present, int quorum, boolean quorate,
        String explanation, String majority) {

    static Presence of(Meeting meeting, Locale locale) {
        VotingRules rules = meeting.getBody().getRules();
        Voters voters = Voters.of(meeting);
        int members = voters.all().size();
        int present = (int) voters.all().stream().filter(Participant::isPresent).count();
        Tally tally = new Tally(members, present, 0, 0, 0, null);
        int there = (int) meeting.getParticipants().stream().filter(Participant::isPresent).count();
        return new Presence(meeting.getParticipants().size(), there, members, present, rules.quorumOf(members),
                tally.verdict(rules) != Verdict.NO_QUORUM, Derivation.quorum(tally, rules, locale),
                Texts.get(locale, "voting.rule." + rules.getMajorityBase(), rules.getMajorityNumerator(),
                        rules.getMajorityDenominator(), tally.base(rules), tally.needed(rules)));
    }
}
