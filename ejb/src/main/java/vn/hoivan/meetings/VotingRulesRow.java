package vn.hoivan.meetings;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The rules of a body as they are shown and entered: fractions of the members, and what decides a tie. */
public record VotingRulesRow(@Min(1) @Max(100) int quorumNumerator, @Min(1) @Max(100) int quorumDenominator,
        @Min(1) @Max(100) int majorityNumerator, @Min(1) @Max(100) int majorityDenominator,
        @NotNull MajorityBase majorityBase, boolean chairBreaksTie, boolean substitutesVote,
        @Size(max = 300) String source) {

    static VotingRulesRow of(VotingRules rules) {
        return new VotingRulesRow(rules.getQuorumNumerator(), rules.getQuorumDenominator(),
                rules.getMajorityNumerator(), rules.getMajorityDenominator(), rules.getMajorityBase(),
                rules.isChairBreaksTie(), rules.isSubstitutesVote(), rules.getSource());
    }

    VotingRules rules() {
        return new VotingRules(quorumNumerator, quorumDenominator, majorityNumerator, majorityDenominator, majorityBase,
                chairBreaksTie, substitutesVote, source);
    }

    public int getQuorumNumerator() {
        return quorumNumerator;
    }

    public int getQuorumDenominator() {
        return quorumDenominator;
    }

    public int getMajorityNumerator() {
        return majorityNumerator;
    }

    public int getMajorityDenominator() {
        return majorityDenominator;
    }

    public MajorityBase getMajorityBase() {
        return majorityBase;
    }

    public boolean isChairBreaksTie() {
        return chairBreaksTie;
    }

    public boolean isSubstitutesVote() {
        return substitutesVote;
    }

    public String getSource() {
        return source;
    }
}
