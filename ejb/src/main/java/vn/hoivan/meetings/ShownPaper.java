package vn.hoivan.meetings;

import java.util.UUID;

/**
 * A paper as somebody sees it.
 *
 * @param change against the edition before, null where there is none
 */
record ShownPaper(UUID paperId, UUID versionId, String title, int position, Change change) {

    static ShownPaper of(Paper paper) {
        return new ShownPaper(paper.getId(), paper.current().getId(), paper.getTitle(), paper.getPosition(), null);
    }

    boolean isWithdrawn() {
        return change == Change.WITHDRAWN;
    }

    ShownPaper as(Change newChange) {
        return new ShownPaper(paperId, versionId, title, position, newChange);
    }

    Change against(ShownPaper former) {
        if (former == null) {
            return Change.NEW;
        }
        return versionId.equals(former.versionId) && title.equals(former.title) ? null : Change.CHANGED;
    }
}
