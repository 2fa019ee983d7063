package vn.hoivan.voting;

import vn.hoivan.meetings.MajorityBase;
import vn.hoivan.meetings.VotingRules;

/**
 * What was counted, and what follows by the rules of a body.
 *
 * @param members     all who have a vote, present or not
 * @param present     those of them who are there
 * @param chairChoice what the chair said, null where the chair did not vote
 */
public record Tally(int members, int present, int votesFor, int votesAgainst, int votesOther, Choice chairChoice) {

    public int notVoted() {
        return present - votesFor - votesAgainst - votesOther;
    }

    public int base(VotingRules rules) {
        return rules.getMajorityBase() == MajorityBase.MEMBERS ? members : present;
    }

    public int needed(VotingRules rules) {
        return rules.majorityOf(base(rules));
    }

    public Verdict verdict(VotingRules rules) {
        if (present < rules.quorumOf(members)) {
            return Verdict.NO_QUORUM;
        }
        boolean carried = isTie(rules) ? chairChoice == Choice.FOR : votesFor >= needed(rules);
        return carried ? Verdict.CARRIED : Verdict.NOT_CARRIED;
    }

    /**
     * Whether the chair's vote decides: as many for as against, and no clear majority either way is asked for. Where
     * the body asks for more than half, such a tie is decided by what the chair voted; a body that asks for another
     * share has no ties.
     */
    public boolean isTie(VotingRules rules) {
        return rules.isChairBreaksTie() && rules.getMajorityNumerator() * 2 == rules.getMajorityDenominator()
                && votesFor == votesAgainst && (chairChoice == Choice.FOR || chairChoice == Choice.AGAINST);
    }
}
