package vn.hoivan.voting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

import vn.hoivan.access.Access;
import vn.hoivan.access.Action;
import vn.hoivan.identity.Callers;
import vn.hoivan.identity.Role;
import vn.hoivan.meetings.AgendaItem;
import vn.hoivan.meetings.Conclusions;
import vn.hoivan.meetings.Meeting;
import vn.hoivan.meetings.MeetingDetail;
import vn.hoivan.meetings.Meetings;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.PushSignal;

/** The boundary to what goes on in a meeting: what it deals with, who is there, its votes and conclusions. */
@Stateless
@RolesAllowed(Role.Names.USER)
public class Floors {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Meetings meetings;
    @Inject
    private Conclusions conclusions;
    @Inject
    private Polls polls;
    @Inject
    private OpenPolls open;
    @Inject
    private MinutesReading minutes;
    @Inject
    private Access access;
    @Inject
    private Callers callers;
    @Inject
    private Event<PushSignal> signals;
    @Inject
    private Clock clock;

    /** @return what the caller may see of it */
    public Floor of(UUID meetingId) {
        MeetingDetail detail = meetings.get(meetingId);
        Meeting meeting = em.find(Meeting.class, meetingId);
        List<PollRow> rows = new ArrayList<>();
        for (AgendaItem item : meeting.agenda()) {
            if (access.may(Action.OPEN, item)) {
                rows.addAll(polls.of(item.getId()));
            }
        }
        return new Floor(detail, clock.instant(), meeting.getOpenedAt(), meeting.getClosedAt(), meeting.getCurrentSince(),
                Presence.of(meeting, callers.current().locale()), rows, conclusions.of(meetingId), minutes.mayRead(meeting));
    }

    /** The meeting goes on to this item; not in the middle of a vote. */
    public void turnTo(UUID agendaItemId) {
        AgendaItem item = em.find(AgendaItem.class, agendaItemId);
        if (item == null) {
            throw BusinessException.notFound();
        }
        access.require(Action.LEAD, item);
        Meeting meeting = em.find(Meeting.class, item.getMeeting().getId(), LockModeType.PESSIMISTIC_WRITE);
        open.refuse(meeting, "voting.open.already");
        meeting.turnTo(item, clock.instant());
        signals.fire(PushSignal.subject(meeting.getId()));
    }
}
