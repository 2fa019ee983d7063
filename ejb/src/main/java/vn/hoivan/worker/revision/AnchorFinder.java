package vn.hoivan.worker.revision;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.hoivan.worker.text.Span;

/** Finds the words a mark lies on: by its place, checked by its quote; or by the quote alone, where that is one place. */
final class AnchorFinder {

    private static final double COVERED = 0.4;
    private static final double TOUCHED = 0.05;
    private static final double ALIKE = 0.7;
    private static final int NEAREST = 6;
    private static final double SLACK = 2;

    private final PaperText paper;

    AnchorFinder(PaperText paper) {
        this.paper = paper;
    }

    /** Of a text mark; its shape may be missing. */
    Optional<Anchor> marked(int page, List<double[]> quads, String exact, String prefix, String suffix) {
        int[] under = under(page, quads);
        String quote = exact == null ? "" : Keys.of(exact);
        if (quote.isEmpty()) {
            return under.length == 0 ? Optional.empty() : Optional.of(new Anchor(under, true));
        }
        PageLetters letters = new PageLetters(paper, page);
        Optional<Anchor> quoted = within(under, quote).or(() -> letters.find(quote, under, prefix, suffix));
        return quoted.isPresent() || under.length == 0 || likeness(key(under), quote) < ALIKE ? quoted
                : Optional.of(new Anchor(under, true));
    }

    /** The words under a shape, else those beside it. */
    Optional<Anchor> beneath(int page, Rectangle2D bounds) {
        Rectangle2D room = new Rectangle2D.Double(bounds.getX() - SLACK, bounds.getY() - SLACK,
                bounds.getWidth() + 2 * SLACK, bounds.getHeight() + 2 * SLACK);
        int[] inside = paper.words(page).filter(i -> room.contains(middleX(i), middleY(i))).toArray();
        return inside.length > 0 ? Optional.of(new Anchor(inside, true)) : beside(page, bounds);
    }

    private Optional<Anchor> beside(int page, Rectangle2D bounds) {
        return paper.words(page).boxed().min(Comparator.comparingDouble(i -> distance(i, bounds))).map(nearest -> {
            int line = paper.at(nearest).line();
            return new Anchor(paper.words(page).filter(i -> paper.at(i).line() == line).boxed()
                    .sorted(Comparator.comparingDouble(i -> distance(i, bounds))).limit(NEAREST)
                    .mapToInt(Integer::intValue).sorted().toArray(), false);
        });
    }

    /** From a word to a shape, in points. */
    double distance(int word, Rectangle2D bounds) {
        Rectangle2D box = box(paper.at(word).span());
        double x = Math.max(0, Math.max(bounds.getMinX() - box.getMaxX(), box.getMinX() - bounds.getMaxX()));
        double y = Math.max(0, Math.max(bounds.getMinY() - box.getMaxY(), box.getMinY() - bounds.getMaxY()));
        return Math.hypot(x, y);
    }

    private double middleX(int word) {
        return paper.at(word).span().middleX();
    }

    private double middleY(int word) {
        return paper.at(word).span().middleY();
    }

    private int[] under(int page, List<double[]> quads) {
        List<Rectangle2D> boxes = quads.stream().map(quad -> MarkShape.box(List.of(quad))).toList();
        int[] covered = paper.words(page).filter(i -> covered(i, boxes) >= COVERED).toArray();
        return covered.length > 0 ? covered : paper.words(page).filter(i -> covered(i, boxes) >= TOUCHED).boxed()
                .max(Comparator.comparingDouble(i -> covered(i, boxes))).map(i -> new int[] {i}).orElse(new int[0]);
    }

    /** How much of the heart of a word lies under the boxes, from 0 to 1. */
    private double covered(int word, List<Rectangle2D> boxes) {
        Token token = paper.at(word);
        double most = 0;
        for (Rectangle2D box : boxes) {
            most = Math.max(most, covered(token.span(), box));
            if (token.rest() != null) {
                most = Math.max(most, covered(token.rest(), box));
            }
        }
        return most;
    }

    private static double covered(Span span, Rectangle2D box) {
        double[] heart = {span.x1() + 0.1 * span.upX(), span.y1() + 0.1 * span.upY(),
            span.x2() + 0.5 * span.upX(), span.y2() + 0.5 * span.upY()};
        Rectangle2D word = MarkShape.box(List.of(heart));
        double width = Math.min(word.getMaxX(), box.getMaxX()) - Math.max(word.getMinX(), box.getMinX());
        double height = Math.min(word.getMaxY(), box.getMaxY()) - Math.max(word.getMinY(), box.getMinY());
        double area = word.getWidth() * word.getHeight();
        return width <= 0 || height <= 0 || area <= 0 ? 0 : width * height / area;
    }

    private static Rectangle2D box(Span span) {
        return MarkShape.box(List.of(span.quad()));
    }

    private String key(int[] words) {
        StringBuilder key = new StringBuilder();
        IntStream.of(words).forEach(i -> key.append(paper.at(i).key()));
        return key.toString();
    }

    /** The quote within the words under a mark, which the edges of a mark often cut. */
    private Optional<Anchor> within(int[] under, String quote) {
        int at = key(under).indexOf(quote);
        return at < 0 ? Optional.empty() : Optional.of(PageLetters.cut(paper, under, at, at + quote.length()));
    }

    /** How many pairs of letters two texts share, from 0 to 1. */
    private static double likeness(String one, String other) {
        List<String> left = new ArrayList<>(pairs(one));
        List<String> right = pairs(other);
        int total = left.size() + right.size();
        int shared = 0;
        for (String pair : right) {
            if (left.remove(pair)) {
                shared++;
            }
        }
        return total == 0 ? 0 : 2d * shared / total;
    }

    private static List<String> pairs(String text) {
        return IntStream.range(0, Math.max(0, Math.min(text.length(), 500) - 1)).mapToObj(i -> text.substring(i, i + 2)).toList();
    }
}
