package vn.hoivan.worker.revision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hoivan.worker.revision.Trial.Outcome;

/** Generated papers, revised in known ways: where each mark belongs is known for every word. */
class FollowingRevisionsTest {

    private static final double ORDINARY = 0.2;

    /** More than half of all sentences stand elsewhere too, as in minutes. */
    private static final double MINUTES = 0.6;

    @ParameterizedTest
    @EnumSource(Revising.class)
    void shouldPlaceMarksOfAnyRevisionRightOrNotAtAll(Revising revising) {
        Outcome outcome = trials(revising, ORDINARY, 2, 2_000, 60);
        assertThat(outcome.wrong()).isZero();
        assertThat(outcome.out()).isEqualTo(outcome.in()).isEqualTo(2 * 60);
        assertThat(outcome.rightOfSurviving()).isGreaterThan(0.9);
    }

    @ParameterizedTest
    @EnumSource(Revising.class)
    void shouldPlaceNothingWrongWhereSentencesRepeat(Revising revising) {
        Outcome outcome = trials(revising, MINUTES, 2, 2_000, 60);
        assertThat(outcome.wrong()).isZero();
        assertThat(outcome.out()).isEqualTo(outcome.in());
    }

    @Test
    @Tag("slow")
    void shouldPlaceNinetySevenOfHundredSurvivingMarksRightAndNoneWrong() {
        Outcome all = Outcome.NONE;
        for (Revising revising : Revising.values()) {
            Outcome ordinary = trials(revising, ORDINARY, 10, 5_000, 120);
            Outcome repeated = trials(revising, MINUTES, 10, 5_000, 120);
            assertThat(ordinary.wrong()).as("wrong: %s", revising).isZero();
            assertThat(repeated.wrong()).as("wrong: %s, repeated", revising).isZero();
            all = all.and(ordinary).and(repeated);
        }
        assertThat(all.rightOfSurviving()).isGreaterThanOrEqualTo(0.97);
        assertThat(all.out()).isEqualTo(all.in());
    }

    private static Outcome trials(Revising revising, double repeated, int count, int words, int marks) {
        Outcome sum = Outcome.NONE;
        for (int seed = 0; seed < count; seed++) {
            sum = sum.and(new Trial(1_000 + seed, revising, words, repeated, seed % 2 == 0).mark(marks).run());
        }
        return sum;
    }
}
