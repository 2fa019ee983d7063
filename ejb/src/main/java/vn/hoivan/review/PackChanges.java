package vn.hoivan.review;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import vn.hoivan.worker.VersionComparison;

/**
 * What is different in the caller's pack since they last read it.
 *
 * @param since the last edition of which the caller has read a paper; null where they have read none
 * @param state READY once every paper was compared
 */
public record PackChanges(int edition, Integer since, VersionChanges.State state, List<Paper> papers) {

    /** What became of a paper. */
    public enum PaperState {
        NEW, CHANGED, SAME, REMOVED
    }

    /**
     * @param versionId      of a removed paper the one that was read
     * @param sinceVersionId the version read last; null for a new paper
     * @param pages          null while the versions are being compared
     * @param count          pages that are not as they were, those that are gone included
     * @param seen           the caller has said so
     */
    public record Paper(UUID paperId, UUID versionId, String title, PaperState state, UUID sinceVersionId,
            List<VersionComparison.Page> pages, List<Integer> removed, int count, boolean seen) {

        Paper seen(Set<PaperState> said) {
            return new Paper(paperId, versionId, title, state, sinceVersionId, pages, removed, count, said.contains(state));
        }
    }
}
