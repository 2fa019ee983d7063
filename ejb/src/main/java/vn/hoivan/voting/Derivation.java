package vn.hoivan.voting;

import java.util.Locale;

import vn.hoivan.meetings.VotingRules;
import vn.hoivan.shared.Texts;

/** Explains a verdict, step by step, so that everybody can count after it. */
final class Derivation {

    static final int LENGTH = 2000;

    private Derivation() {
    }

    static String of(Tally tally, VotingRules rules, Locale locale) {
        StringBuilder text = new StringBuilder(quorum(tally, rules, locale));
        if (tally.verdict(rules) != Verdict.NO_QUORUM) {
            text.append(' ').append(votes(tally, locale)).append(' ').append(majority(tally, rules, locale));
        }
        if (rules.getSource() != null && !rules.getSource().isBlank()) {
            text.append(' ').append(Texts.get(locale, "voting.derivation.source", rules.getSource()));
        }
        return text.toString();
    }

    static String quorum(Tally tally, VotingRules rules, Locale locale) {
        String key = tally.verdict(rules) == Verdict.NO_QUORUM ? "voting.derivation.noQuorum" : "voting.derivation.quorum";
        return Texts.get(locale, key, tally.members(), tally.present(), rules.quorumOf(tally.members()),
                rules.getQuorumNumerator(), rules.getQuorumDenominator());
    }

    private static String votes(Tally tally, Locale locale) {
        return Texts.get(locale, "voting.derivation.votes", tally.votesFor(), tally.votesAgainst(), tally.votesOther(),
                tally.notVoted());
    }

    private static String majority(Tally tally, VotingRules rules, Locale locale) {
        String verdict = Texts.of(locale, tally.verdict(rules)).toLowerCase(locale);
        if (tally.isTie(rules)) {
            return Texts.get(locale, "voting.derivation.tie", tally.votesFor(), tally.votesAgainst(),
                    Texts.of(locale, tally.chairChoice()).toLowerCase(locale), verdict);
        }
        return Texts.get(locale, "voting.derivation.majority." + rules.getMajorityBase(), rules.getMajorityNumerator(),
                rules.getMajorityDenominator(), tally.base(rules), tally.needed(rules), tally.votesFor(), verdict);
    }
}
