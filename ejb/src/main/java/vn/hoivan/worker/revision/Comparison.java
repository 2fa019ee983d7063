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

    Comparison(ReadPaper earlier, ReadPaper later) {
        List<PaperText> texts = BrokenRows.joined(earlier.text(), later.text());
        ReadPaper before = new ReadPaper(texts.get(0), earlier.scans());
        ReadPaper after = new ReadPaper(texts.get(1), later.scans());
        int[][] numbers = PaperText.numbers(before.text(), after.text());
        Alignment forward = Aligner.align(numbers[0], numbers[1]);
        Boundaries.settle(before.text(), after.text(), forward);
        SameLetters.link(before.text(), after.text(), forward);
        Alignment backward = Aligner.alignBackwards(numbers[0], numbers[1]);
        SameLetters.link(before.text(), after.text(), backward);
        PageMap pages = new PageMap(before.text(), after.text(), forward);
        ScanPages scans = new ScanPages(before, after, pages);
        changes = Changes.of(before.text(), after.text(), forward);
        states = new PageStates(before.text(), after.text(), forward, pages, scans);
        Finder finder = new Finder(before.text(), after.text(), numbers, forward, backward);
        placing = new Placing(before.text(), after.text(), finder, pages, scans);
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
