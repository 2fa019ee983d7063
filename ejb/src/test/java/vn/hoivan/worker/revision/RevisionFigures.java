package vn.hoivan.worker.revision;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import vn.hoivan.worker.revision.Draft.Word;
import vn.hoivan.worker.revision.Trial.Outcome;

/** Prints how notes follow the words through many papers and kinds of revision; ear/src/test/benchmarks/run.sh anchors. */
final class RevisionFigures {

    private static final int WORDS = 4_000;
    private static final int NOTES = 120;
    private static final int LONG_PAPER = 90_000;
    private static final int MANY_NOTES = 500;

    private RevisionFigures() {
    }

    /** @param arguments the number of papers for each kind of revision */
    public static void main(String[] arguments) throws Exception {
        int papers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        System.out.printf("anchors: %d papers of %d words a line, %d notes each; * more than half of the sentences stand elsewhere too%n",
                papers, WORDS, NOTES);
        System.out.printf("%-20s %6s %6s %7s %7s %11s %6s %18s%n", "revision", "in", "out", "right", "wrong", "not placed", "gone", "right of surviving");
        Outcome all = Outcome.NONE;
        for (double repeated : new double[] {0.2, 0.6}) {
            for (Revising revising : Revising.values()) {
                Outcome sum = Outcome.NONE;
                for (int seed = 0; seed < papers; seed++) {
                    sum = sum.and(new Trial(seed, revising, WORDS, repeated, seed % 2 == 0).mark(NOTES).run());
                }
                print(revising + (repeated > 0.5 ? " *" : ""), sum);
                all = all.and(sum);
            }
        }
        print("all", all);
        System.out.printf(Locale.ROOT, "ratio  right of surviving %.2f %%, goal 97 %%: %s%n", 100 * all.rightOfSurviving(), met(all.rightOfSurviving() >= 0.97));
        System.out.printf("count  placed wrong %d, goal 0: %s%n", all.wrong(), met(all.wrong() == 0));
        System.out.printf("count  in %d, out %d: %s%n", all.in(), all.out(), met(all.in() == all.out()));
        times();
    }

    private static void print(String name, Outcome outcome) {
        System.out.printf(Locale.ROOT, "%-20s %6d %6d %7d %7d %11d %6d %16.2f %%%n", name, outcome.in(), outcome.out(),
                outcome.right() + outcome.doubtful(), outcome.wrong(), outcome.missed(), outcome.gone(), 100 * outcome.rightOfSurviving());
    }

    private static void times() throws Exception {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            best = Math.min(best, new Trial(i, Revising.ALL, LONG_PAPER, 0.3, false).mark(MANY_NOTES).run().nanos() / 1e9);
        }
        System.out.printf(Locale.ROOT, "budget %d notes on %d words: %.2f s, budget 3 s: %s%n", MANY_NOTES, LONG_PAPER, best, met(best <= 3));
        Path file = Files.createTempFile("anchors", ".pdf");
        try {
            WrittenPaper paper = new WrittenPaper();
            new Author(new java.util.Random(1), 0.3).paper(LONG_PAPER).blocks().forEach(block -> paper.paragraphs(
                    String.join(" ", block.words().stream().map(Word::text).toList())));
            paper.write(file);
            long begin = System.nanoTime();
            ReadPaper read = PaperReader.read(file);
            System.out.printf(Locale.ROOT, "       reading one version of %d pages, %d letters: %.2f s%n", read.text().pages(),
                    read.text().letters(read.text().size()), (System.nanoTime() - begin) / 1e9);
        } finally {
            Files.delete(file);
        }
    }

    private static String met(boolean met) {
        return met ? "met" : "MISSED";
    }
}
