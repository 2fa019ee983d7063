package vn.hoivan.worker.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hoivan.worker.VersionComparison.Change;
import vn.hoivan.worker.VersionComparison.ChangeKind;
import vn.hoivan.worker.text.Span;

/** Puts the differences of two texts into changes a person can go through, none over the end of a page. */
final class Changes {

    /** Single words that happen to be the same between two changes belong to them. */
    private static final int SHORT = 2;

    private static final int LONGEST_TEXT = 4_000;
    private static final double THIN = 1.5;

    private final PaperText before;
    private final PaperText after;
    private final Alignment alignment;
    private final List<Placed> changes = new ArrayList<>();

    private record Placed(int at, Change change) {
    }

    private Changes(PaperText before, PaperText after, Alignment alignment) {
        this.before = before;
        this.after = after;
        this.alignment = alignment;
    }

    static List<Change> of(PaperText before, PaperText after, Alignment alignment) {
        Changes changes = new Changes(before, after, alignment);
        changes.addHunks();
        changes.addMoves();
        return changes.changes.stream().sorted(Comparator.comparingInt(Placed::at)).map(Placed::change).toList();
    }

    private void addHunks() {
        Hunk open = null;
        for (Hunk hunk : Hunk.of(alignment).stream().map(this::withoutHeads).filter(hunk -> !hunk.old().isEmpty() || !hunk.now().isEmpty()).toList()) {
            if (open != null && near(open, hunk)) {
                open = joined(open, hunk);
            } else {
                add(open);
                open = hunk;
            }
        }
        add(open);
    }

    /** A head of a table changed where the table begins; what repeats it is no change. */
    private Hunk withoutHeads(Hunk hunk) {
        return new Hunk(hunk.old().stream().filter(i -> !before.at(i).again()).toList(),
                hunk.now().stream().filter(i -> !after.at(i).again()).toList(), hunk.next());
    }

    private boolean near(Hunk one, Hunk next) {
        return !one.old().isEmpty() && !next.old().isEmpty() && !one.now().isEmpty() && !next.now().isEmpty()
                && next.now().get(0) - last(one.now()) - 1 <= SHORT && next.old().get(0) - last(one.old()) - 1 <= SHORT;
    }

    private static Hunk joined(Hunk one, Hunk next) {
        return new Hunk(through(one.old(), next.old()), through(one.now(), next.now()), next.next());
    }

    private static List<Integer> through(List<Integer> one, List<Integer> next) {
        List<Integer> all = new ArrayList<>(one);
        for (int i = last(one) + 1; i < next.get(0); i++) {
            all.add(i);
        }
        all.addAll(next);
        return all;
    }

    private static int last(List<Integer> places) {
        return places.get(places.size() - 1);
    }

    private void add(Hunk hunk) {
        if (hunk == null) {
            return;
        }
        List<Stretch> was = byPage(before, hunk.old());
        List<Stretch> is = byPage(after, hunk.now());
        if (is.isEmpty()) {
            was.forEach(stretch -> addDeletion(stretch, hunk.next()));
        }
        for (int i = 0; i < is.size(); i++) {
            Stretch now = is.get(i);
            List<Stretch> old = i == is.size() - 1 ? was.subList(Math.min(i, was.size()), was.size())
                    : was.subList(Math.min(i, was.size()), Math.min(i + 1, was.size()));
            if (old.isEmpty()) {
                changes.add(new Placed(now.from(), new Change(ChangeKind.INSERTED, now.page(), now.quads(), now.text(), null,
                        null, null)));
            } else {
                changes.add(new Placed(now.from(), new Change(ChangeKind.REPLACED, now.page(), now.quads(), now.text(),
                        old.get(0).page(), old.get(0).quads(), cut(old.stream().map(Stretch::text).collect(Collectors.joining(" "))))));
            }
        }
    }

    private void addDeletion(Stretch was, int next) {
        if (after.size() == 0) {
            return;
        }
        int at = next;
        while (at == after.size() || after.at(at).again()) {
            at--;
        }
        Token beside = after.at(at);
        Span span = beside.span();
        double width = Math.hypot(span.x2() - span.x1(), span.y2() - span.y1());
        float thin = (float) (THIN / Math.max(width, THIN));
        Span line = at < next ? span.part(1, 1 + thin) : span.part(-thin, 0);
        changes.add(new Placed(next, new Change(ChangeKind.DELETED, beside.page(), List.of(line.quad()), null, was.page(),
                was.quads(), was.text())));
    }

    private void addMoves() {
        int i = 0;
        while (i < before.size()) {
            int end = i + 1;
            if (alignment.moved(i)) {
                while (end < before.size() && alignment.moved(end) && alignment.to(end) == alignment.to(end - 1) + 1) {
                    end++;
                }
                addMove(i, end);
            }
            i = end;
        }
    }

    private void addMove(int from, int to) {
        List<Stretch> was = byPage(before, places(from, to));
        List<Stretch> is = byPage(after, places(alignment.to(from), alignment.to(to - 1) + 1));
        for (Stretch now : is) {
            changes.add(new Placed(now.from(), new Change(ChangeKind.MOVED, now.page(), now.quads(), now.text(),
                    was.get(0).page(), was.get(0).quads(), now.text())));
        }
    }

    private static List<Integer> places(int from, int to) {
        List<Integer> places = new ArrayList<>();
        for (int i = from; i < to; i++) {
            places.add(i);
        }
        return places;
    }

    /** Words of one page. */
    private record Stretch(int page, int from, List<double[]> quads, String text) {
    }

    private static List<Stretch> byPage(PaperText paper, List<Integer> places) {
        Map<Integer, List<Integer>> pages = places.stream().collect(Collectors.groupingBy(i -> paper.at(i).page(), TreeMap::new,
                Collectors.toList()));
        return pages.entrySet().stream().map(entry -> stretch(paper, entry.getKey(), entry.getValue())).toList();
    }

    private static Stretch stretch(PaperText paper, int page, List<Integer> places) {
        List<double[]> quads = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int i = 1; i <= places.size(); i++) {
            if (i == places.size() || places.get(i) != places.get(i - 1) + 1) {
                Lines.of(paper, places.get(from), places.get(i - 1) + 1).forEach(line -> quads.add(rounded(line.quad())));
                text.append(text.isEmpty() ? "" : " ").append(paper.text(places.get(from), places.get(i - 1) + 1));
                from = i;
            }
        }
        return new Stretch(page, places.get(0), quads, cut(text.toString()));
    }

    private static double[] rounded(double[] quad) {
        return Arrays.stream(quad).map(number -> Math.round(number * 100) / 100d).toArray();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }
}
