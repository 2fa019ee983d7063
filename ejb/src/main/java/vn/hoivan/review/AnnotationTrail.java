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

    void made(Annotation note, PaperVersion paper) {
        record("review.noted", paper);
        tell(note, paper, note.getSharedWith());
    }

    void changed(Annotation note, PaperVersion paper, Set<UUID> before, Set<UUID> added) {
        record(before.equals(note.getSharedWith()) ? "review.noteChanged" : "review.noteShared", paper);
        tell(note, paper, added);
        Set<UUID> concerned = new HashSet<>(before);
        concerned.addAll(note.getSharedWith());
        push(concerned);
    }

    void deleted(Annotation note, PaperVersion paper, Set<UUID> before) {
        record("review.noteDeleted", paper);
        push(before);
    }

    private void record(String action, PaperVersion paper) {
        events.fire(new DomainEvent(action, ObjectKind.PAPER.name(), paper.getPaper().getId(), paper.getPaper().getTitle(), null));
    }

    private void tell(Annotation note, PaperVersion paper, Set<UUID> people) {
        if (people.isEmpty()) {
            return;
        }
        UUID meeting = paper.getPaper().getItem().getMeeting().getId();
        notices.fire(new Notice(people, "review.notice.shared",
                new Object[] {callers.current().name(), paper.getPaper().getTitle(), String.valueOf(note.getPage())}, null,
                "/viewer/?meeting=" + meeting + "&note=" + note.getId(), paper.getPaper().getItem().getId()));
        push(people);
    }

    private void push(Set<UUID> people) {
        if (!people.isEmpty()) {
            signals.fire(PushSignal.people(people));
        }
    }
}
