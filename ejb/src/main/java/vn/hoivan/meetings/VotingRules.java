package vn.hoivan.meetings;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

/**
 * How a body decides, from its working regulation. The defaults are those of a people's committee: two thirds of the
 * members make a quorum, more than half of all members carry, on a tie the chair's side wins.
 */
@Embeddable
public class VotingRules {

    @Min(1)
    @Column(name = "quorum_numerator", nullable = false)
    private int quorumNumerator = 2;
    @Min(1)
    @Max(100)
    @Column(name = "quorum_denominator", nullable = false)
    private int quorumDenominator = 3;
    @Min(1)
    @Column(name = "majority_numerator", nullable = false)
    private int majorityNumerator = 1;
    @Min(1)
    @Max(100)
    @Column(name = "majority_denominator", nullable = false)
    private int majorityDenominator = 2;
    @Enumerated(EnumType.STRING)
    @Column(name = "majority_base", nullable = false, length = 20)
    private MajorityBase majorityBase = MajorityBase.MEMBERS;
    @Column(name = "chair_breaks_tie", nullable = false)
    private boolean chairBreaksTie = true;
    @Column(name = "substitutes_vote", nullable = false)
    private boolean substitutesVote;
    @Size(max = 300)
    @Column(name = "rule_source", length = 300)
    private String source;

    protected VotingRules() {
    }

    public VotingRules(int quorumNumerator, int quorumDenominator, int majorityNumerator, int majorityDenominator,
            MajorityBase majorityBase, boolean chairBreaksTie, boolean substitutesVote, String source) {
        this.quorumNumerator = quorumNumerator;
        this.quorumDenominator = quorumDenominator;
        this.majorityNumerator = majorityNumerator;
        this.majorityDenominator = majorityDenominator;
        this.majorityBase = majorityBase;
        this.chairBreaksTie = chairBreaksTie;
        this.substitutesVote = substitutesVote;
        this.source = source;
    }

    public static VotingRules defaults(String source) {
        VotingRules rules = new VotingRules();
        rules.source = source;
        return rules;
    }

    /** @return how many must be present, of so many members with a vote */
    public int quorumOf(int members) {
        return (members * quorumNumerator + quorumDenominator - 1) / quorumDenominator;
    }

    /** @return how many votes carry: more than the fraction of the base */
    public int majorityOf(int base) {
        return base * majorityNumerator / majorityDenominator + 1;
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

    /** Where the rules stand written. */
    public String getSource() {
        return source;
    }
}
