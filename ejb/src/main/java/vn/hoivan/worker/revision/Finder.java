package vn.hoivan.worker.revision;

import java.util.Arrays;
import java.util.Optional;

/**
 * Finds words of the earlier version in the later one, or says that it does not know: the comparison read forwards and
 * backwards must agree, and the words must be surely the same ones.
 */
final class Finder {

    /** Letters by which the two readings may differ. */
    private static final int TOLERANCE = 8;

    private final PaperText later;
    private final Track forward;
    private final Track backward;
    private final Certainty certainty;

    Finder(PaperText earlier, PaperText later, int[][] numbers, Alignment forward, Alignment backward) {
        this.later = later;
        this.forward = new Track(numbers[0], numbers[1], forward);
        this.backward = new Track(numbers[0], numbers[1], backward);
        certainty = new Certainty(earlier, later, numbers, forward);
    }

    Optional<Found> find(Anchor anchor) {
        Optional<Found> other = backward.of(anchor);
        return forward.of(anchor).filter(found -> other.isPresent() && near(found.first(), other.get().first()))
                .filter(this::sure);
    }

    private boolean near(int one, int other) {
        return Math.abs(later.letters(one) - later.letters(other)) <= TOLERANCE;
    }

    private boolean sure(Found found) {
        long sure = Arrays.stream(found.old()).filter(certainty::sure).count();
        return certainty.sure(found.old()[0]) && 2 * sure >= found.old().length;
    }
}
