package vn.hoivan.review;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import vn.hoivan.access.ObjectKind;
import vn.hoivan.identity.Callers;
import vn.hoivan.meetings.PaperVersion;
import vn.hoivan.shared.DomainEvent;
import vn.hoivan.shared.Notice;
import vn.hoivan.shared.PushSignal;

/** What others learn of a note: the trail that there was a change, those it is shared with that it is there. Never its text. */
@ApplicationScoped
class AnnotationTrail {

    @Inject
    private Event<DomainEvent> events;
    @Inject
    private Event<Notice> notices;
    @Inject
    private Event<PushSignal> signals;
    @Inject
    private Callers callers;

    void made(Annotation note, PaperVersion paper, Set<UUID> readers) {
        record("review.noted", paper, null);
        tell(note, paper, readers);
        push(readers);
    }

    void changed(Annotation note, PaperVersion paper, Set<UUID> before, Set<UUID> after) {
        record(before.equals(after) ? "review.noteChanged" : "review.noteShared", paper, null);
        tell(note, paper, added(before, after));
        push(both(before, after));
    }

    /** @param notes how many have other readers now */
    void shared(PaperVersion paper, int notes, Set<UUID> before, Set<UUID> after) {
        record("review.notesShared", paper, String.valueOf(notes));
        notice(added(before, after), "review.notice.notesShared", paper, "&version=" + paper.getId(),
                callers.current().name(), paper.getPaper().getTitle());
        push(both(before, after));
    }

    void deleted(Annotation note, PaperVersion paper, Set<UUID> before) {
        record("review.noteDeleted", paper, null);
        push(before);
    }

    void restored(PaperVersion paper, Set<UUID> readers) {
        record("review.noteRestored", paper, null);
        push(readers);
    }

    /** @param thread whoever has a part in it besides the one who answers */
    void answered(Annotation note, PaperVersion paper, Set<UUID> thread, Set<UUID> readers) {
        record("review.replied", paper, null);
        notice(thread, "review.notice.replied", paper, "&note=" + note.getId(), callers.current().name(),
                paper.getPaper().getTitle(), String.valueOf(note.getPage()));
        push(both(thread, readers));
    }

    void answerChanged(PaperVersion paper, Set<UUID> readers) {
        record("review.replyChanged", paper, null);
        push(readers);
    }

    private void record(String action, PaperVersion paper, String detail) {
        events.fire(new DomainEvent(action, ObjectKind.PAPER.name(), paper.getPaper().getId(), paper.getPaper().getTitle(), detail));
    }

    private void tell(Annotation note, PaperVersion paper, Set<UUID> people) {
        notice(people, "review.notice.shared", paper, "&note=" + note.getId(), callers.current().name(),
                paper.getPaper().getTitle(), String.valueOf(note.getPage()));
    }

    private void notice(Set<UUID> people, String key, PaperVersion paper, String place, Object... arguments) {
        if (!people.isEmpty()) {
            notices.fire(new Notice(people, key, arguments, null,
                    "/viewer/?meeting=" + paper.getPaper().getItem().getMeeting().getId() + place, paper.getPaper().getItem().getId()));
        }
    }

    private static Set<UUID> added(Set<UUID> before, Set<UUID> after) {
        Set<UUID> added = new HashSet<>(after);
        added.removeAll(before);
        return added;
    }

    private static Set<UUID> both(Set<UUID> before, Set<UUID> after) {
        Set<UUID> all = new HashSet<>(before);
        all.addAll(after);
        return all;
    }

    /** Whoever does it may have the paper open on another screen too. */
    private void push(Set<UUID> people) {
        signals.fire(PushSignal.people(both(people, Set.of(callers.current().personId()))));
    }
}
