package vn.hoivan.notifications;

import java.net.URI;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import vn.hoivan.access.Access;
import vn.hoivan.identity.Caller;
import vn.hoivan.identity.Callers;
import vn.hoivan.identity.Person;
import vn.hoivan.shared.MailRequest;
import vn.hoivan.shared.Notice;
import vn.hoivan.shared.PushSignal;
import vn.hoivan.shared.Settings;
import vn.hoivan.shared.Texts;

/** Writes down whom to tell what, in the transaction in which it happens: what is rolled back is not told. */
@ApplicationScoped
class Telling {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Access access;
    @Inject
    private Callers callers;
    @Inject
    private Clock clock;
    @Inject
    private Event<MailWritten> written;
    @Inject
    private Event<PushSignal> push;

    void tell(@Observes Notice notice) {
        Set<UUID> told = new HashSet<>();
        for (Person person : audience(notice)) {
            String line = Texts.get(person.getLocale(), notice.key(), notice.arguments());
            em.persist(new BellNotice(person.getId(), line, notice.link(), notice.objectId(), clock.instant()));
            told.add(person.getId());
            if (person.getEmail() != null) {
                OutboxMail mail = mail(person, person.getEmail(), person.getName(), subject(person, notice), body(person, notice));
                mail.about(notice.objectId());
                write(mail);
            }
        }
        if (!told.isEmpty()) {
            push.fire(PushSignal.people(told));
        }
    }

    void send(@Observes MailRequest request) {
        Person person = request.personId() == null ? null : em.find(Person.class, request.personId());
        String address = request.address() == null && person != null ? person.getEmail() : request.address();
        if (address == null) {
            return;
        }
        String name = request.name() == null && person != null ? person.getName() : request.name();
        OutboxMail mail = mail(person, address, name, request.subject(), request.body());
        mail.about(request.objectId());
        mail.carries(request.attachmentFileId());
        mail.invites(request.calendar(), request.calendarMethod());
        write(mail);
    }

    /** Those who are told and may open what it is about; whoever does it knows already. */
    private List<Person> audience(Notice notice) {
        UUID actor = callers.find().map(Caller::personId).orElse(null);
        return em.createQuery("select p from Person p where p.id in :people and p.active = true", Person.class)
                .setParameter("people", notice.people()).getResultStream()
                .filter(person -> !person.getId().equals(actor))
                .filter(person -> notice.objectId() == null || mayOpen(person, notice.objectId())).toList();
    }

    private boolean mayOpen(Person person, UUID objectId) {
        return !access.visible(Set.of(objectId), access.tokens(person.getId())).isEmpty();
    }

    /** What it is about, in a mail that others may see on its way: never the line at the bell with its subject. */
    private static String subject(Person person, Notice notice) {
        String key = notice.key() + ".mail";
        String sentence = Texts.get(person.getLocale(), key);
        String what = sentence.equals(key) ? Texts.get(person.getLocale(), "notifications.new") : sentence;
        return notice.reference() == null ? what : what + " (" + notice.reference() + ")";
    }

    private static String body(Person person, Notice notice) {
        StringBuilder body = new StringBuilder(Texts.get(person.getLocale(), "notifications.greeting", person.getName()))
                .append("\n\n").append(subject(person, notice)).append(".\n\n");
        if (notice.link() != null) {
            body.append(Texts.get(person.getLocale(), "notifications.open", Settings.url() + notice.link())).append("\n\n");
        }
        return body.append(Texts.get(person.getLocale(), "notifications.footer")).append('\n').toString();
    }

    private OutboxMail mail(Person person, String address, String name, String subject, String body) {
        UUID agency = callers.find().map(Caller::agencyId)
                .orElseGet(() -> person == null ? null : person.getAgency().getId());
        return new OutboxMail(agency, person == null ? null : person.getId(), address, name, subject, body,
                URI.create(Settings.url()).getHost(), clock.instant());
    }

    private void write(OutboxMail mail) {
        em.persist(mail);
        written.fire(new MailWritten());
    }
}
