package vn.hoivan.meetings;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import vn.hoivan.access.ObjectKind;
import vn.hoivan.shared.DomainEvent;
import vn.hoivan.shared.Notice;
import vn.hoivan.shared.PushSignal;

/** Tells the others what happened to a meeting: the trail, the open pages, the people. */
@ApplicationScoped
class MeetingTrail {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    @Inject
    private Clock clock;
    @Inject
    private Event<DomainEvent> events;
    @Inject
    private Event<PushSignal> signals;
    @Inject
    private Event<Notice> notices;

    /** @param deed what follows "meetings." in the name of the action */
    void of(Meeting meeting, String deed, String detail) {
        events.fire(new DomainEvent("meetings." + deed, ObjectKind.MEETING.name(), meeting.getId(), when(meeting),
                meeting.getTitle(), detail));
        signals.fire(PushSignal.subject(meeting.getId()));
    }

    void of(Submission submission, String deed, String detail) {
        events.fire(new DomainEvent("submissions." + deed, ObjectKind.SUBMISSION.name(), submission.getId(),
                submission.getTitle(), detail));
        signals.fire(new PushSignal(Set.of(submission.getAuthorId()), submission.getId()));
    }

    void changed(Meeting meeting) {
        signals.fire(PushSignal.subject(meeting.getId()));
    }

    void tell(Set<UUID> people, String key, Meeting meeting, Object... arguments) {
        notice(people, key, meeting, people.equals(Set.of(meeting.getSecretaryId())) ? "edit" : "view", arguments);
    }

    void tellOfRoom(Set<UUID> people, String key, Meeting meeting, Object... arguments) {
        notice(people, key, meeting, "room", arguments);
    }

    private void notice(Set<UUID> people, String key, Meeting meeting, String page, Object[] arguments) {
        notices.fire(new Notice(people, key, arguments, when(meeting),
                "/meetings/" + page + ".xhtml?id=" + meeting.getId(), meeting.getId()));
        signals.fire(PushSignal.people(people));
    }

    void tell(Set<UUID> people, String key, Submission submission, Object... arguments) {
        notices.fire(new Notice(people, key, arguments, null, "/meetings/submit.xhtml?id=" + submission.getId(),
                submission.getId()));
        signals.fire(PushSignal.people(people));
    }

    /** How a meeting is called where its title may not stand. */
    private String when(Meeting meeting) {
        return WHEN.format(meeting.getStartsAt().atZone(clock.getZone()));
    }

    static Set<UUID> everybody(Meeting meeting) {
        return meeting.getParticipants().stream().map(Participant::getPersonId).collect(Collectors.toSet());
    }
}
