package vn.hoivan.meetings;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import vn.hoivan.access.Access;
import vn.hoivan.access.Action;
import vn.hoivan.access.ObjectKind;
import vn.hoivan.identity.Callers;
import vn.hoivan.identity.People;
import vn.hoivan.identity.Role;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.DomainEvent;
import vn.hoivan.shared.Notice;
import vn.hoivan.shared.PushSignal;

/** The boundary to conclusions: noted by chair or secretary while the meeting sits or afterwards. */
@Stateless
@RolesAllowed(Role.Names.USER)
public class Conclusions {

    private static final String ROW = """
            select new vn.hoivan.meetings.ConclusionRow(o.id, o.version, i.id, i.title, m.id, m.title, o.position,
            o.text, o.responsibleId, p.name, o.dueDate)
            from Conclusion o join o.item i join i.meeting m left join Person p on p.id = o.responsibleId
            where\s""";

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Desk desk;
    @Inject
    private Access access;
    @Inject
    private Callers callers;
    @Inject
    private People people;
    @Inject
    private Event<DomainEvent> events;
    @Inject
    private Event<Notice> notices;
    @Inject
    private Event<PushSignal> signals;
    @Inject
    private Clock clock;

    public ConclusionRow note(UUID itemId, @Valid @NotNull NoteConclusion command) {
        AgendaItem item = desk.item(itemId, Action.LEAD);
        item.getMeeting().requireOneOf(MeetingState.IN_SESSION, MeetingState.CONCLUDED);
        Conclusion conclusion = new Conclusion(item, count(itemId) + 1, callers.current().personId(), clock.instant());
        say(conclusion, command);
        em.persist(conclusion);
        access.publish(conclusion);
        tell(conclusion, "noted");
        return get(conclusion.getId());
    }

    public ConclusionRow change(UUID id, Integer version, @Valid @NotNull NoteConclusion command) {
        Conclusion conclusion = find(id);
        access.require(Action.EDIT, conclusion);
        conclusion.requireVersion(version);
        say(conclusion, command);
        access.publish(conclusion);
        em.flush();
        tell(conclusion, "changed");
        return get(id);
    }

    public ConclusionRow get(UUID id) {
        access.require(Action.OPEN, find(id));
        em.flush();
        return em.createQuery(ROW + "o.id = :id", ConclusionRow.class).setParameter("id", id).getSingleResult();
    }

    /** Conclusions of a meeting that the caller may open, in the order of the agenda. */
    public List<ConclusionRow> of(UUID meetingId) {
        return em.createQuery(ROW + "m.id = :meeting and " + Access.VISIBLE + " order by i.position, o.position",
                ConclusionRow.class).setParameter("meeting", meetingId).setParameter("tokens", access.tokens())
                .getResultList();
    }

    /** What the caller has to carry out, most pressing first. */
    public List<ConclusionRow> mine() {
        return em.createQuery(ROW + "o.responsibleId = :me order by o.dueDate, o.createdAt", ConclusionRow.class)
                .setParameter("me", callers.current().personId()).getResultList();
    }

    private void say(Conclusion conclusion, NoteConclusion command) {
        if (command.responsible() != null) {
            people.require(command.responsible(), "responsible");
        }
        conclusion.say(command.text(), command.responsible(), command.dueDate());
    }

    private void tell(Conclusion conclusion, String deed) {
        Meeting meeting = conclusion.getItem().getMeeting();
        events.fire(new DomainEvent("conclusions." + deed, ObjectKind.CONCLUSION.name(), conclusion.getId(),
                meeting.getTitle() + " · " + conclusion.getItem().getTitle(), conclusion.getText()));
        if (conclusion.getResponsibleId() != null) {
            String key = conclusion.getDueDate() == null ? "meetings.notice.conclusion" : "meetings.notice.conclusionDue";
            notices.fire(new Notice(Set.of(conclusion.getResponsibleId()), key,
                    new Object[] {meeting.getTitle(), conclusion.getText(), conclusion.getDueDate()}, null,
                    "/signing/chain.xhtml?id=" + conclusion.getId(), conclusion.getId()));
            signals.fire(PushSignal.people(Set.of(conclusion.getResponsibleId())));
        }
        signals.fire(PushSignal.subject(meeting.getId()));
    }

    private int count(UUID itemId) {
        return em.createQuery("select count(c) from Conclusion c where c.item.id = :item", Long.class)
                .setParameter("item", itemId).getSingleResult().intValue();
    }

    private Conclusion find(UUID id) {
        Conclusion conclusion = em.find(Conclusion.class, id);
        if (conclusion == null) {
            throw BusinessException.notFound();
        }
        return conclusion;
    }
}
