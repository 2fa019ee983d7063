package vn.hoivan.meetings;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * An agenda item as somebody sees it.
 *
 * @param change against the edition before, null where there is none
 */
record ShownItem(UUID itemId, int position, String title, UUID presenterId, int minutes, Change change,
        List<ShownPaper> papers) {

    static ShownItem of(AgendaItem item) {
        return new ShownItem(item.getId(), item.getPosition(), item.getTitle(), item.getPresenterId(),
                item.getDurationMinutes(), null, item.papers().stream().map(ShownPaper::of).toList());
    }

    boolean isWithdrawn() {
        return change == Change.WITHDRAWN;
    }

    ShownItem with(Change newChange, List<ShownPaper> newPapers) {
        return new ShownItem(itemId, position, title, presenterId, minutes, newChange, newPapers);
    }

    Change against(ShownItem former) {
        if (former == null) {
            return Change.NEW;
        }
        boolean same = position == former.position && minutes == former.minutes && title.equals(former.title)
                && Objects.equals(presenterId, former.presenterId);
        return same ? null : Change.CHANGED;
    }
}
