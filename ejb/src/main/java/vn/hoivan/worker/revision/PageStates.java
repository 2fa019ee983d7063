package vn.hoivan.worker.revision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import vn.hoivan.worker.VersionComparison.Change;
import vn.hoivan.worker.VersionComparison.ChangeKind;
import vn.hoivan.worker.VersionComparison.Page;
import vn.hoivan.worker.VersionComparison.PageState;

/** What became of each page. */
final class PageStates {

    /** Of the words of a page. */
    private static final double MOST = 0.5;

    /** Of the words of an old page: fewer that are still there are chance. */
    private static final double NEXT_TO_NOTHING = 0.1;

    private final PaperText before;
    private final PaperText after;
    private final Alignment alignment;
    private final PageMap pages;
    private final ScanPages scans;

    PageStates(PaperText before, PaperText after, Alignment alignment, PageMap pages, ScanPages scans) {
        this.before = before;
        this.after = after;
        this.alignment = alignment;
        this.pages = pages;
        this.scans = scans;
    }

    List<Page> of(List<Change> changes) {
        List<Integer> removed = removed();
        Set<Integer> changed = new HashSet<>();
        changes.stream().filter(change -> change.kind() != ChangeKind.DELETED || !removed.contains(change.fromPage()))
                .forEach(change -> changed.add(change.page()));
        List<Page> states = new ArrayList<>();
        for (int page = 1; page <= after.pages(); page++) {
            PageState state = state(page, changed.contains(page));
            states.add(new Page(page, state, state == PageState.NEW || pages.from(page) == 0 ? null : pages.from(page)));
        }
        return states;
    }

    private PageState state(int page, boolean changed) {
        if (scans.isNewScan(page) && !scans.isPlaceOfAny(page)) {
            return pages.from(page) == 0 ? PageState.NEW : PageState.CHANGED;
        }
        long added = after.words(page).filter(alignment::isNew).count();
        if (added > MOST * after.count(page) && !scans.isNewScan(page)) {
            return PageState.NEW;
        }
        return changed ? PageState.CHANGED : whole(page) && pages.from(page) != page ? PageState.MOVED : PageState.SAME;
    }

    /** Whether it has the words of one page of the earlier version, all and no others. */
    private boolean whole(int page) {
        int from = pages.from(page);
        return from > 0 && after.words(page).allMatch(i -> !alignment.isNew(i) && before.at(alignment.from(i)).page() == from)
                && before.words(from).allMatch(i -> !alignment.gone(i)
                        && after.at(alignment.to(i)).page() == page);
    }

    /** Pages of the earlier version of which nothing is left. */
    List<Integer> removed() {
        return IntStream.rangeClosed(1, before.pages()).filter(this::isRemoved).boxed().toList();
    }

    private boolean isRemoved(int page) {
        if (scans.isScan(page)) {
            return scans.placeOf(page).isEmpty();
        }
        long left = before.words(page).filter(i -> !alignment.gone(i)).count();
        return left < NEXT_TO_NOTHING * before.count(page);
    }
}
