package vn.hoivan.worker.revision;

import java.util.Locale;
import vn.hoivan.worker.revision.Trial.Outcome;

/** Prints how notes follow the words over many papers and kinds of revision. */
final class RevisionFigures {

    private static final int WORDS = 4_000;
    private static final int MARKS = 120;

    private RevisionFigures() {
    }

    public static void main(String[] arguments) {
        int seeds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        System.out.printf("%-18s %8s %8s %8s %8s %8s %8s %8s %9s%n", "revision", "in", "out", "right", "wrong", "missed", "gone", "doubt", "right %");
        for (double repeated : new double[] {0.2, 0.6}) {
            for (Revising revising : Revising.values()) {
                Outcome sum = Outcome.NONE;
                for (int seed = 0; seed < seeds; seed++) {
                    sum = sum.and(new Trial(seed, revising, WORDS, repeated, seed % 2 == 0).mark(MARKS).run());
                }
                System.out.printf(Locale.ROOT, "%-18s %8d %8d %8d %8d %8d %8d %8d %9.2f%n", revising + (repeated > 0.5 ? "*" : ""), sum.in(), sum.out(),
                        sum.right(), sum.wrong(), sum.missed(), sum.gone(), sum.doubtful(), 100 * sum.rightOfSurviving());
            }
        }
        for (int i = 0; i < 3; i++) {
            Outcome big = new Trial(i, Revising.ALL, 90_000, 0.3, false).mark(500).run();
            System.out.printf(Locale.ROOT, "500 notes, 90000 words: %.2f s, right %.2f %%, wrong %d%n", big.nanos() / 1e9, 100 * big.rightOfSurviving(), big.wrong());
        }
    }
}
