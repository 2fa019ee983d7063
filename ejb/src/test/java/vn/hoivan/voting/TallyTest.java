package vn.hoivan.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.hoivan.meetings.MajorityBase;
import vn.hoivan.meetings.VotingRules;
import vn.hoivan.shared.Texts;

class TallyTest {

    private static final int MOST = 12;
    private static final VotingRules RULES = VotingRules.defaults("Quy chế làm việc");

    @Test
    void shouldHaveNoQuorumWithFiveOfNine() {
        Tally tally = new Tally(9, 5, 5, 0, 0, Choice.FOR);
        assertThat(tally.verdict(RULES)).isEqualTo(Verdict.NO_QUORUM);
        assertThat(Derivation.of(tally, RULES, Texts.VIETNAMESE)).contains("9 thành viên", "5 người có mặt", "6 người",
                "không đủ số người");
        assertThat(Derivation.of(tally, RULES, Texts.ENGLISH)).contains("9 members", "5 are present", "no quorum");
    }

    @Test
    void shouldNeedFiveOfNineWhenSixArePresent() {
        Tally tally = new Tally(9, 6, 4, 1, 1, Choice.FOR);
        assertThat(tally.verdict(RULES)).isEqualTo(Verdict.NOT_CARRIED);
        assertThat(Derivation.of(tally, RULES, Texts.VIETNAMESE)).contains("6 người có mặt", "ít nhất 5 phiếu",
                "có 4 phiếu", "không được thông qua", "Quy chế làm việc");
        assertThat(Derivation.of(tally, RULES, Texts.ENGLISH)).contains("at least 5", "there are 4", "not carried");
        assertThat(new Tally(9, 6, 5, 1, 0, Choice.AGAINST).verdict(RULES)).isEqualTo(Verdict.CARRIED);
    }

    @Test
    void shouldFollowTheChairOnATie() {
        assertThat(new Tally(8, 8, 4, 4, 0, Choice.FOR).verdict(RULES)).isEqualTo(Verdict.CARRIED);
        assertThat(new Tally(8, 8, 4, 4, 0, Choice.AGAINST).verdict(RULES)).isEqualTo(Verdict.NOT_CARRIED);
        assertThat(new Tally(8, 8, 4, 4, 0, null).verdict(RULES)).isEqualTo(Verdict.NOT_CARRIED);
        assertThat(Derivation.of(new Tally(8, 8, 4, 4, 0, Choice.FOR), RULES, Texts.VIETNAMESE))
                .contains("ngang nhau (4 và 4)", "người chủ trì (tán thành)", "được thông qua");
    }

    @Test
    void shouldAgreeWithFractionsForEverySmallBody() {
        for (VotingRules rules : differentRules()) {
            for (Tally tally : everyTally()) {
                assertThat(tally.verdict(rules)).as("%s by %d/%d of %s", tally, rules.getMajorityNumerator(),
                        rules.getMajorityDenominator(), rules.getMajorityBase()).isEqualTo(reference(tally, rules));
            }
        }
    }

    /** The definition, without a division: a share is reached when the cross products say so. */
    private static Verdict reference(Tally tally, VotingRules rules) {
        if (compare(tally.present(), tally.members(), rules.getQuorumNumerator(), rules.getQuorumDenominator()) < 0) {
            return Verdict.NO_QUORUM;
        }
        boolean half = compare(1, 1, rules.getMajorityNumerator() * 2, rules.getMajorityDenominator()) == 0;
        boolean even = tally.votesFor() == tally.votesAgainst();
        if (half && even && rules.isChairBreaksTie() && tally.chairChoice() == Choice.FOR) {
            return Verdict.CARRIED;
        }
        int base = rules.getMajorityBase() == MajorityBase.PRESENT ? tally.present() : tally.members();
        boolean more = compare(tally.votesFor(), base, rules.getMajorityNumerator(), rules.getMajorityDenominator()) > 0;
        return more ? Verdict.CARRIED : Verdict.NOT_CARRIED;
    }

    /** Compares a part of a whole with a fraction. */
    private static int compare(int part, int whole, int numerator, int denominator) {
        return BigDecimal.valueOf(part).multiply(BigDecimal.valueOf(denominator))
                .compareTo(BigDecimal.valueOf(whole).multiply(BigDecimal.valueOf(numerator)));
    }

    private static List<VotingRules> differentRules() {
        return List.of(RULES,
                new VotingRules(1, 2, 2, 3, MajorityBase.MEMBERS, true, false, null),
                new VotingRules(2, 3, 1, 2, MajorityBase.PRESENT, false, false, null),
                new VotingRules(3, 4, 3, 4, MajorityBase.PRESENT, true, true, null));
    }

    private static List<Tally> everyTally() {
        List<Tally> all = new ArrayList<>();
        for (int members = 1; members <= MOST; members++) {
            for (int present = 0; present <= members; present++) {
                for (int votesFor = 0; votesFor <= present; votesFor++) {
                    for (int against = 0; against <= present - votesFor; against++) {
                        for (int other = 0; other <= present - votesFor - against; other++) {
                            chairs(all, members, present, votesFor, against, other);
                        }
                    }
                }
            }
        }
        return all;
    }

    private static void chairs(List<Tally> all, int members, int present, int votesFor, int against, int other) {
        all.add(new Tally(members, present, votesFor, against, other, null));
        if (votesFor > 0) {
            all.add(new Tally(members, present, votesFor, against, other, Choice.FOR));
        }
        if (against > 0) {
            all.add(new Tally(members, present, votesFor, against, other, Choice.AGAINST));
        }
        if (other > 0) {
            all.add(new Tally(members, present, votesFor, against, other, Choice.OTHER));
        }
    }
}
