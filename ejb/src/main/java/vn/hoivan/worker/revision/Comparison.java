package vn.hoivan.worker.revision;

import java.util.List;
import vn.hoivan.worker.CompareVersions.Mark;
import vn.hoivan.worker.VersionComparison;
import vn.hoivan.worker.VersionComparison.Change;
import vn.hoivan.worker.VersionComparison.Page;
import vn.hoivan.worker.VersionComparison.Place;

/** Compares two papers that were read. */
final class Comparison {

    private final PageStates states;
    private final List<Change> changes;
    private final Placing placing;

    Comparison(ReadPaper before, ReadPaper after) {
        int[][] numbers = PaperText.numbers(before.text(), after.text());
        Alignment forward = Aligner.align(numbers[0], numbers[1]);
        Boundaries.settle(before.text(), after.text(), forward);
        linked(before, after, forward);
        Alignment backward = linked(before, after, Aligner.alignBackwards(numbers[0], numbers[1]));
        PageMap pages = new PageMap(before.text(), after.text(), forward);
        ScanPages scans = new ScanPages(before, after, pages);
        changes = Changes.of(before.text(), after.text(), forward);
        states = new PageStates(before.text(), after.text(), forward, pages, scans);
        Finder finder = new Finder(before.text(), after.text(), numbers, forward, backward);
        placing = new Placing(before.text(), after.text(), finder, pages, scans);
    }

    private static Alignment linked(ReadPaper before, ReadPaper after, Alignment alignment) {
        SameLetters.link(before.text(), after.text(), alignment);
        BrokenRows.link(before.text(), after.text(), alignment);
        return alignment;
    }

    List<Page> pages() {
        return states.of(changes);
    }

    VersionComparison with(List<Mark> marks) {
        return new VersionComparison(pages(), states.removed(), changes, places(marks));
    }

    List<Place> places(List<Mark> marks) {
        return marks.stream().map(placing::place).toList();
    }
}
