package vn.hoivan.worker.revision;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.hoivan.worker.CompareVersions.Mark;
import vn.hoivan.worker.VersionComparison.Place;
import vn.hoivan.worker.VersionComparison.PlaceState;
import vn.hoivan.worker.revision.Draft.Block;
import vn.hoivan.worker.revision.Draft.Kind;
import vn.hoivan.worker.revision.Draft.Word;

/** One paper, one revision of it, marks whose words are known, and how they were placed. */
final class Trial {

    /**
     * A mark survives where at least three fifths of its words stand in the new version in their order.
     *
     * @param right    survived and was placed within eight letters of where its first remaining word stands
     * @param wrong    placed elsewhere, or placed where none of its words is left
     * @param missed   survived and was not placed
     * @param gone     did not survive and was not placed
     * @param doubtful did not survive, but was placed where the words that are left stand
     */
    record Outcome(int right, int wrong, int missed, int gone, int doubtful, int out, long nanos) {

        static final Outcome NONE = new Outcome(0, 0, 0, 0, 0, 0, 0);

        Outcome and(Outcome other) {
            return new Outcome(right + other.right, wrong + other.wrong, missed + other.missed, gone + other.gone,
                    doubtful + other.doubtful, out + other.out, nanos + other.nanos);
        }

        int in() {
            return right + wrong + missed + gone + doubtful;
        }

        double rightOfSurviving() {
            return right + missed + wrong == 0 ? 1 : (double) right / (right + missed + wrong);
        }
    }

    private static final int TOLERANCE = 8;
    /** Points a mark may be away from the words it follows: its own word may have gone. */
    private static final double BESIDE = 50;

    private static final double SURVIVES = 0.6;

    /** Words that stand further apart no longer stand together. */
    private static final int FARTHEST = 200;

    private final Random random;
    private final Draft draft;
    private final Draft revised;
    private final Layout before;
    private final Layout after;
    private final List<Word> words;
    private final List<List<Word>> marked = new ArrayList<>();
    private final List<Integer> scans = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();

    Trial(long seed, Revising revising, int size, double repeated, boolean sameLayout) {
        random = new Random(seed);
        Author author = new Author(random, repeated);
        draft = author.paper(size);
        for (int i = 0; i < 4; i++) {
            draft.blocks().add(random.nextInt(draft.blocks().size()), author.scan());
        }
        revised = revising.revise(draft, random, author);
        before = Layout.of(draft, 450, 38);
        after = sameLayout ? Layout.of(revised, 450, 38) : Layout.of(revised, 400 + random.nextInt(80), 34 + random.nextInt(8));
        words = draft.words();
    }

    Trial mark(int count) {
        PaperText text = before.paper().text();
        while (marks.size() < count * 9 / 10) {
            int length = 5 + random.nextInt(12);
            int from = random.nextInt(words.size() - length);
            if (text.at(from).page() == text.at(from + length - 1).page()) {
                marked.add(words.subList(from, from + length));
                scans.add(0);
                marks.add(mark(text, from, from + length));
            }
        }
        List<Block> pictures = draft.blocks().stream().filter(block -> block.kind() == Kind.SCAN).toList();
        while (marks.size() < count && !pictures.isEmpty()) {
            int scan = pictures.get(random.nextInt(pictures.size())).scan();
            marked.add(List.of());
            scans.add(scan);
            marks.add(new Mark("m" + marks.size(), before.pageOf(scan), "INK", "{\"strokes\":[[100,100,180,160]]}", null, null, null));
        }
        return this;
    }

    private Mark mark(PaperText text, int from, int to) {
        String id = "m" + marks.size();
        int page = text.at(from).page();
        Rectangle2D first = MarkShape.box(List.of(text.at(from).span().quad()));
        return switch (random.nextInt(10)) {
            case 0 -> new Mark(id, page, "NOTE", json("{\"point\":[%.2f,%.2f]}", first.getX() + 2, first.getY() + 4), null, null, null);
            case 1 -> {
                Rectangle2D line = lineOf(text, from, to);
                yield new Mark(id, page, "INK", json("{\"strokes\":[[%.2f,%.2f,%.2f,%.2f]]}", line.getX(), line.getY() - 1,
                        line.getMaxX(), line.getY() - 1), null, null, null);
            }
            case 2 -> {
                Rectangle2D line = lineOf(text, from, to);
                yield new Mark(id, page, "BOX", json("{\"rect\":[%.2f,%.2f,%.2f,%.2f]}", line.getX(), line.getY(),
                        line.getWidth(), line.getHeight()), null, null, null);
            }
            default -> new Mark(id, page, "HIGHLIGHT", MarkShape.ofQuads(Lines.of(text, from, to).stream()
                    .map(span -> span.quad()).toList()), text.text(from, to), ending(text.text(from - 12, from)), beginning(text.text(to, to + 12)));
        };
    }

    private static String json(String format, Object... numbers) {
        return String.format(Locale.ROOT, format, numbers);
    }

    private static Rectangle2D lineOf(PaperText text, int from, int to) {
        return MarkShape.box(List.of(Lines.of(text, from, to).get(0).quad()));
    }

    private static String ending(String text) {
        return text.substring(Math.max(0, text.length() - 32));
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(32, text.length()));
    }

    Outcome run() {
        ReadPaper old = before.paper();
        ReadPaper now = after.paper();
        long begin = System.nanoTime();
        List<Place> places = new Comparison(old, now).places(marks);
        long nanos = System.nanoTime() - begin;
        Outcome sum = new Outcome(0, 0, 0, 0, 0, (int) places.stream().map(Place::id).distinct().count(), nanos);
        for (int i = 0; i < places.size(); i++) {
            sum = sum.and(scans.get(i) != 0 ? scan(scans.get(i), places.get(i)) : judged(i, places.get(i), now.text()));
        }
        return sum;
    }

    Comparison comparison() {
        return new Comparison(before.paper(), after.paper());
    }

    List<Mark> marks() {
        return marks;
    }

    private Outcome scan(int scan, Place place) {
        Integer page = after.pageOf(scan);
        boolean placed = place.state() != PlaceState.NOT_PLACED;
        return outcome(page != null, placed, page != null && page == place.page(), page != null);
    }

    private Outcome judged(int index, Place place, PaperText now) {
        List<Word> under = wordsUnder(marks.get(index), marked.get(index));
        int[] together = together(under);
        boolean survives = together.length > 0 && together.length >= SURVIVES * under.size();
        boolean placed = place.state() != PlaceState.NOT_PLACED;
        boolean there = placed && together.length > 0 && stands(marks.get(index), place, now, together);
        Outcome outcome = outcome(survives, placed, there, together.length > 0);
        if (outcome.wrong() > 0 && System.getProperty("trial.show") != null) {
            System.out.println("WRONG " + marks.get(index) + "\n  -> " + place + "\n  words left " + together.length + ": "
                    + Arrays.stream(together).mapToObj(i -> now.at(i).text() + now.at(i).page() + now.at(i).span()).collect(Collectors.joining(" ")));
        }
        if (outcome.missed() > 0 && System.getProperty("trial.missed") != null) {
            System.out.println("MISSED " + marks.get(index) + "\n  words left " + together.length + ": "
                    + now.text(together[0] - 12, together[together.length - 1] + 12) + "\n  BEFORE " + context(index));
        }
        return outcome;
    }

    private String context(int index) {
        int from = before.place(marked.get(index).get(0));
        return before.paper().text().text(from - 12, from + 28);
    }

    private static Outcome outcome(boolean survives, boolean placed, boolean there, boolean left) {
        if (placed && !there) {
            return new Outcome(0, 1, 0, 0, 0, 0, 0);
        }
        if (survives) {
            return new Outcome(placed ? 1 : 0, 0, placed ? 0 : 1, 0, 0, 0, 0);
        }
        return new Outcome(0, 0, 0, placed ? 0 : 1, placed && left ? 1 : 0, 0, 0);
    }

    /** Whatever lies on no words follows the nearest of its line. */
    private List<Word> wordsUnder(Mark mark, List<Word> all) {
        if (mark.kind().equals("HIGHLIGHT")) {
            return all;
        }
        PaperText text = before.paper().text();
        int line = text.at(index(all.get(0))).line();
        return words.subList(Math.max(0, index(all.get(0)) - 6), Math.min(words.size(), index(all.get(all.size() - 1)) + 7)).stream()
                .filter(word -> text.at(index(word)).line() == line).toList();
    }

    private int index(Word word) {
        return before.place(word);
    }

    /** The longest series of the words that stand in the new version in order and together. */
    private int[] together(List<Word> all) {
        int[] places = all.stream().map(after::place).filter(place -> place != null).mapToInt(place -> place).toArray();
        int bestFrom = 0;
        int bestTo = 0;
        int from = 0;
        for (int i = 0; i < places.length; i++) {
            if (i > 0 && (places[i] < places[i - 1] || places[i] - places[i - 1] > FARTHEST)) {
                from = i;
            }
            if (i + 1 - from > bestTo - bestFrom) {
                bestFrom = from;
                bestTo = i + 1;
            }
        }
        return Arrays.copyOfRange(places, bestFrom, bestTo);
    }

    private static boolean stands(Mark mark, Place place, PaperText now, int[] together) {
        Rectangle2D bounds = MarkShape.of(place.geometry()).orElseThrow().bounds();
        if (!mark.kind().equals("HIGHLIGHT")) {
            return IntStream.of(together).anyMatch(i -> now.at(i).page() == place.page()
                    && box(now, i).intersects(bounds.getX() - BESIDE, bounds.getY() - 12, bounds.getWidth() + 2 * BESIDE, bounds.getHeight() + 24));
        }
        double[] first = MarkShape.of(place.geometry()).orElseThrow().quads().get(0);
        return IntStream.range(0, now.size()).filter(i -> Math.abs(now.letters(i) - now.letters(together[0])) <= TOLERANCE)
                .anyMatch(i -> now.at(i).page() == place.page() && Math.abs(box(now, i).getX() - first[4]) < 1
                        && Math.abs(box(now, i).getY() - first[5]) < 1);
    }

    private static Rectangle2D box(PaperText now, int word) {
        return MarkShape.box(List.of(now.at(word).span().quad()));
    }
}
