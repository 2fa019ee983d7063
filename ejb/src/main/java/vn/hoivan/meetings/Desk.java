package vn.hoivan.meetings;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

import vn.hoivan.access.Access;
import vn.hoivan.access.Action;
import vn.hoivan.shared.BusinessException;

/**
 * Finds what the caller may do something to. Whoever changes a meeting waits for whoever else does, so that order,
 * editions and access are always those of one moment.
 */
@ApplicationScoped
class Desk {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Access access;

    Meeting open(UUID id) {
        Meeting meeting = known(em.find(Meeting.class, id));
        access.require(Action.OPEN, meeting);
        return meeting;
    }

    /** For a change; the meeting is locked. */
    Meeting meeting(UUID id, Action action) {
        Meeting meeting = known(em.find(Meeting.class, id, LockModeType.PESSIMISTIC_WRITE));
        access.require(action, meeting);
        return meeting;
    }

    /** For a change; its meeting is locked. */
    AgendaItem item(UUID id, Action action) {
        lock("select i.meeting.id from AgendaItem i where i.id = :id", id);
        AgendaItem item = known(em.find(AgendaItem.class, id));
        access.require(action, item);
        if (item.isRemoved()) {
            throw BusinessException.notFound();
        }
        return item;
    }

    /** For a change; its meeting is locked. */
    Paper paper(UUID id) {
        lock("select p.item.meeting.id from Paper p where p.id = :id", id);
        Paper paper = known(em.find(Paper.class, id));
        access.require(Action.EDIT, paper);
        return paper;
    }

    private void lock(String meetingOf, UUID id) {
        em.createQuery(meetingOf, UUID.class).setParameter("id", id).getResultStream().findFirst()
                .ifPresent(meeting -> em.find(Meeting.class, meeting, LockModeType.PESSIMISTIC_WRITE));
    }

    private static <T> T known(T found) {
        if (found == null) {
            throw BusinessException.notFound();
        }
        return found;
    }
}
