package vn.hoivan.worker.revision;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.hoivan.worker.CompareVersions.Mark;
import vn.hoivan.worker.VersionComparison.Place;
import vn.hoivan.worker.VersionComparison.PlaceState;
import vn.hoivan.worker.text.Span;

/** Gives every mark its place in the later version, or says that it has none. */
final class Placing {

    private static final Set<String> ON_WORDS = Set.of("HIGHLIGHT", "UNDERLINE", "STRIKE_OUT");

    /** Below it a mark lies where it lay, and its geometry stays as it was. */
    private static final double STILL = 0.3;

    private static final double SAME_SHAPE = 0.6;

    /** Words between those found that a mark runs over. */
    private static final int SMALL_GAP = 4;

    /** As much as the viewer keeps of the words around. */
    private static final int AROUND = 32;

    private final PaperText before;
    private final PaperText after;
    private final AnchorFinder anchors;
    private final Finder finder;
    private final PageMap pages;
    private final ScanPages scans;

    Placing(PaperText before, PaperText after, Finder finder, PageMap pages, ScanPages scans) {
        this.before = before;
        this.after = after;
        anchors = new AnchorFinder(before);
        this.finder = finder;
        this.pages = pages;
        this.scans = scans;
    }

    Place place(Mark mark) {
        if (!before.has(mark.page())) {
            return notPlaced(mark);
        }
        Optional<MarkShape> shape = MarkShape.of(mark.geometry());
        boolean onWords = ON_WORDS.contains(String.valueOf(mark.kind()));
        if (onWords) {
            return anchors.marked(mark.page(), shape.map(MarkShape::quads).orElse(List.of()), mark.exact(), mark.prefix(),
                    mark.suffix()).flatMap(anchor -> finder.find(anchor).map(found -> onWords(mark, shape, anchor, found)))
                    .orElseGet(() -> notPlaced(mark));
        }
        return shape.flatMap(known -> beside(mark, known)).orElseGet(() -> notPlaced(mark));
    }

    private Place notPlaced(Mark mark) {
        return new Place(mark.id(), PlaceState.NOT_PLACED, pages.nearest(mark.page()), mark.geometry(), mark.exact(),
                mark.prefix(), mark.suffix());
    }

    private Place onWords(Mark mark, Optional<MarkShape> shape, Anchor anchor, Found found) {
        int page = after.at(found.first()).page();
        int[] here = Arrays.stream(found.now()).filter(i -> after.at(i).page() == page).toArray();
        Optional<Shift> shift = found.all() && here.length == found.now().length ? shift(found) : Optional.empty();
        String geometry = shape.isPresent() && shift.isPresent() ? moved(mark, shape.get(), shift.get())
                : quads(shape, runs(here), anchor, found);
        PlaceState state = !found.all() ? PlaceState.CHANGED
                : page != mark.page() || found.moved() ? PlaceState.MOVED : PlaceState.SAME;
        String exact = mark.exact() == null || found.all() ? mark.exact() : text(runs(found.now()));
        return new Place(mark.id(), state, page, geometry, exact, mark.exact() == null ? mark.prefix() : ending(found.first()),
                mark.exact() == null ? mark.suffix() : beginning(found.last() + 1));
    }

    private static String moved(Mark mark, MarkShape shape, Shift shift) {
        return Math.abs(shift.x()) < STILL && Math.abs(shift.y()) < STILL ? mark.geometry() : shape.movedBy(shift.x(), shift.y());
    }

    /** By how much all words moved, where all moved by the same and none changed its size. */
    private Optional<Shift> shift(Found found) {
        Shift first = null;
        for (int i = 0; i < found.now().length; i++) {
            Token old = before.at(found.old()[i]);
            Token now = after.at(found.now()[i]);
            Shift start = new Shift(now.span().x1() - old.span().x1(), now.span().y1() - old.span().y1());
            Shift end = new Shift(now.span().x2() - old.span().x2(), now.span().y2() - old.span().y2());
            first = first == null ? start : first;
            if (!start.like(first) || !end.like(first) || old.rest() != null || now.rest() != null) {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(first);
    }

    private record Shift(double x, double y) {

        boolean like(Shift other) {
            return Math.abs(x - other.x) < SAME_SHAPE && Math.abs(y - other.y) < SAME_SHAPE;
        }
    }

    /** Runs of words without more than a few others between them, each as first and last. */
    private static List<int[]> runs(int[] words) {
        List<int[]> runs = new ArrayList<>();
        for (int word : words) {
            int[] last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (last != null && word - last[1] <= SMALL_GAP) {
                last[1] = word;
            } else {
                runs.add(new int[] {word, word});
            }
        }
        return runs;
    }

    private String quads(Optional<MarkShape> shape, List<int[]> runs, Anchor anchor, Found found) {
        List<double[]> quads = new ArrayList<>();
        for (int[] run : runs) {
            for (Span line : Lines.of(after, run[0], run[1] + 1, partOfFirst(anchor, found), partOfLast(anchor, found), found)) {
                quads.add(line.quad());
            }
        }
        return shape.map(known -> known.withQuads(quads)).orElseGet(() -> MarkShape.ofQuads(quads));
    }

    private static double partOfFirst(Anchor anchor, Found found) {
        return found.old()[0] == anchor.first() ? anchor.begins() : 0;
    }

    private static double partOfLast(Anchor anchor, Found found) {
        return found.old()[found.old().length - 1] == anchor.last() ? anchor.ends() : 1;
    }

    private String text(List<int[]> runs) {
        StringBuilder text = new StringBuilder();
        for (int[] run : runs) {
            text.append(text.isEmpty() ? "" : " … ").append(after.text(run[0], run[1] + 1));
        }
        return text.toString();
    }

    private String ending(int word) {
        String text = after.text(word - AROUND / 2, word);
        return text.substring(Math.max(0, text.length() - AROUND));
    }

    private String beginning(int word) {
        String text = after.text(word, word + AROUND / 2);
        return text.substring(0, Math.min(AROUND, text.length()));
    }

    private Optional<Place> beside(Mark mark, MarkShape shape) {
        Optional<Anchor> anchor = anchors.beneath(mark.page(), shape.bounds());
        boolean onPicture = scans.isScan(mark.page()) && anchor.map(words -> !words.under()).orElse(true);
        if (onPicture || anchor.isEmpty()) {
            return scans.placeOf(mark.page()).map(page -> at(mark, shape, page, 0, 0,
                    page == mark.page() ? PlaceState.SAME : PlaceState.MOVED));
        }
        return finder.find(anchor.get()).map(found -> following(mark, shape, found));
    }

    private Place following(Mark mark, MarkShape shape, Found found) {
        int nearest = IntStream.range(0, found.old().length).boxed()
                .min(Comparator.comparingDouble(i -> anchors.distance(found.old()[i], shape.bounds()))).orElseThrow();
        Token old = before.at(found.old()[nearest]);
        Token now = after.at(found.now()[nearest]);
        PlaceState state = !found.all() ? PlaceState.CHANGED
                : now.page() != mark.page() || found.moved() ? PlaceState.MOVED : PlaceState.SAME;
        return at(mark, shape, now.page(), now.span().middleX() - old.span().middleX(),
                now.span().middleY() - old.span().middleY(), state);
    }

    private Place at(Mark mark, MarkShape shape, int page, double x, double y, PlaceState state) {
        Sheet sheet = after.sheet(page);
        Rectangle2D bounds = shape.bounds();
        Shift shift = new Shift(inside(x, bounds.getMinX(), bounds.getMaxX(), sheet.x(), sheet.x() + sheet.width()),
                inside(y, bounds.getMinY(), bounds.getMaxY(), sheet.y(), sheet.y() + sheet.height()));
        return new Place(mark.id(), state, page, moved(mark, shape, shift), mark.exact(), mark.prefix(), mark.suffix());
    }

    /** A way that does not lead over the edge of the page; a mark that was over the edge may stay so. */
    private static double inside(double way, double low, double high, double least, double most) {
        if (way < 0 && low + way < least) {
            return Math.min(0, Math.max(way, least - low));
        }
        return way > 0 && high + way > most ? Math.max(0, Math.min(way, most - high)) : way;
    }
}
