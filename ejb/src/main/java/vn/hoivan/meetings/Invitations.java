package vn.hoivan.meetings;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import vn.hoivan.identity.Person;
import vn.hoivan.shared.MailRequest;
import vn.hoivan.shared.Settings;
import vn.hoivan.shared.Texts;

/**
 * Invitations by mail, each with a calendar entry of its own. Everybody keeps one entry per meeting: later mails carry
 * the same UID and a higher sequence. Nothing goes out before the secretary has first told anybody.
 */
@ApplicationScoped
class Invitations {

    @Inject
    private Persons persons;
    @Inject
    private Event<MailRequest> mails;
    @Inject
    private Clock clock;

    /** Invites everybody who has not been yet. */
    void send(Meeting meeting, String message) {
        List<Participant> waiting = meeting.getParticipants().stream()
                .filter(participant -> participant.getCalendarSequence() == null).toList();
        if (!waiting.isEmpty() && begun(meeting)) {
            meeting.nextCalendarSequence();
        }
        waiting.forEach(participant -> request(meeting, participant, "invitation", message));
    }

    /** Time, place, title or chair are others now. */
    void changed(Meeting meeting) {
        if (begun(meeting)) {
            meeting.nextCalendarSequence();
            invited(meeting).forEach(participant -> request(meeting, participant, "change", null));
        }
    }

    void added(Meeting meeting, Participant participant) {
        if (begun(meeting)) {
            meeting.nextCalendarSequence();
            request(meeting, participant, "invitation", null);
        }
    }

    /** To be called before the participant is removed. */
    void removed(Meeting meeting, Participant participant) {
        if (participant.getCalendarSequence() != null) {
            meeting.nextCalendarSequence();
            cancel(meeting, participant, "removal");
        }
    }

    void cancelled(Meeting meeting) {
        if (begun(meeting)) {
            meeting.nextCalendarSequence();
            invited(meeting).forEach(participant -> cancel(meeting, participant, "cancellation"));
        }
    }

    private static boolean begun(Meeting meeting) {
        return !invited(meeting).isEmpty();
    }

    private static List<Participant> invited(Meeting meeting) {
        return meeting.getParticipants().stream().filter(participant -> participant.getCalendarSequence() != null).toList();
    }

    private void request(Meeting meeting, Participant participant, String kind, String message) {
        participant.invited(meeting.getCalendarSequence());
        Person person = persons.get(participant.getPersonId());
        String body = body(meeting, person, kind, message);
        entry(meeting, person, body).ifPresent(entry -> mail(meeting, person, kind, body, entry.request(), "REQUEST"));
    }

    private void cancel(Meeting meeting, Participant participant, String kind) {
        Person person = persons.get(participant.getPersonId());
        String body = body(meeting, person, kind, meeting.getCancelReason());
        entry(meeting, person, body).ifPresent(entry -> mail(meeting, person, kind, body, entry.cancellation(), "CANCEL"));
    }

    private void mail(Meeting meeting, Person person, String kind, String body, String calendar, String method) {
        String subject = Texts.get(person.getLocale(), "meetings.mail." + kind + ".subject", meeting.getTitle(),
                time(meeting, person.getLocale()));
        mails.fire(new MailRequest(person.getId(), null, person.getName(), subject, body, calendar, method, null,
                meeting.getId()));
    }

    private Optional<CalendarEntry> entry(Meeting meeting, Person person, String description) {
        Person secretary = persons.get(meeting.getSecretaryId());
        if (person.getEmail() == null || secretary.getEmail() == null) {
            return Optional.empty();
        }
        return Optional.of(new CalendarEntry(meeting.getId(), meeting.getCalendarSequence(), meeting.getTitle(),
                meeting.getStartsAt(), meeting.getEndsAt(), place(meeting), description, party(secretary), party(person),
                clock.instant()));
    }

    private static CalendarEntry.Party party(Person person) {
        return new CalendarEntry.Party(person.getName(), person.getEmail());
    }

    private String body(Meeting meeting, Person person, String kind, String message) {
        Locale locale = person.getLocale();
        return Texts.get(locale, "meetings.mail." + kind, person.getName(), meeting.getTitle(), time(meeting, locale),
                Optional.ofNullable(place(meeting)).orElse("–"), persons.name(meeting.getChairId()),
                message == null ? "" : message, link(meeting));
    }

    private static String link(Meeting meeting) {
        return Settings.get("HOIVAN_URL", "http://localhost:8080") + "/meetings/view.xhtml?id=" + meeting.getId();
    }

    private static String place(Meeting meeting) {
        return meeting.getRoom() == null ? null : meeting.getRoom().place();
    }

    private String time(Meeting meeting, Locale locale) {
        return DateTimeFormatter.ofPattern(Texts.get(locale, "meetings.mail.timeFormat"), Texts.supported(locale))
                .format(meeting.getStartsAt().atZone(clock.getZone()));
    }
}
