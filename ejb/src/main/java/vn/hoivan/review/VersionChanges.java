package vn.hoivan.review;

import java.util.List;
import java.util.UUID;

import vn.hoivan.worker.VersionComparison;

/**
 * What is different in a version, for somebody who has read an older one.
 *
 * @param before null where the reader has read no older version
 * @param seen   the reader has said so
 */
public record VersionChanges(State state, Version before, Version after, List<VersionComparison.Page> pages,
        List<Integer> removed, List<VersionComparison.Change> changes, boolean seen) {

    VersionChanges seen(boolean said) {
        return new VersionChanges(state, before, after, pages, removed, changes, said);
    }

    /** Whether there is an answer: NOTHING where there is nothing to compare with, FAILED where a file cannot be read. */
    public enum State {
        READY, WAITING, FAILED, NOTHING
    }

    /** A version by its number within the paper. */
    public record Version(UUID id, int number) {
    }
}
