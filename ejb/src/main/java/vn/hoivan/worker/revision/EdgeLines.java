package vn.hoivan.worker.revision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.hoivan.worker.text.PlacedLine;
import vn.hoivan.worker.text.PlacedLine.PlacedWord;

/**
 * Lines at the upper and lower edge of pages that belong to the pages and not to the text: numbers, and heads that come
 * again page after page. Every page break would otherwise be a change. A number in a column is one of a table.
 */
final class EdgeLines {

    private static final double EDGE = 0.09;
    private static final int FEWEST_PAGES = 3;
    private static final Pattern NUMBER = Pattern.compile("(?i)[-–—|\\s]*(trang|page)?[-–—|\\s]*\\d{1,4}(\\s*(/|of)\\s*\\d{1,4})?[-–—|.\\s]*");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private final Map<String, Integer> pages = new HashMap<>();
    private int count;

    /** The lines of the next page; all pages must have been seen before any line is asked for. */
    void add(List<PlacedLine> page) {
        count++;
        page.stream().filter(EdgeLines::atEdge).map(EdgeLines::pattern).distinct().forEach(line -> pages.merge(line, 1, Integer::sum));
    }

    boolean has(PlacedLine line) {
        boolean number = NUMBER.matcher(text(line)).matches();
        return atEdge(line) && (number ? !line.apart() : runs(pages.getOrDefault(pattern(line), 0)));
    }

    private boolean runs(int onPages) {
        return onPages >= FEWEST_PAGES && 2 * onPages >= count;
    }

    private static boolean atEdge(PlacedLine line) {
        return line.height() < EDGE || line.height() > 1 - EDGE;
    }

    private static String pattern(PlacedLine line) {
        return DIGITS.matcher(text(line)).replaceAll("0");
    }

    private static String text(PlacedLine line) {
        return line.words().stream().map(PlacedWord::text).collect(Collectors.joining(" "));
    }
}
