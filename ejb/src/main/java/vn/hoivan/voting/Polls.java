package vn.hoivan.voting;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import vn.hoivan.access.Access;
import vn.hoivan.access.Action;
import vn.hoivan.access.ObjectKind;
import vn.hoivan.identity.Callers;
import vn.hoivan.identity.Role;
import vn.hoivan.meetings.AgendaItem;
import vn.hoivan.meetings.Meeting;
import vn.hoivan.meetings.MeetingState;
import vn.hoivan.meetings.Participant;
import vn.hoivan.meetings.PaperVersion;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.DomainEvent;
import vn.hoivan.shared.PushSignal;

/**
 * The boundary to voting. Chair or secretary put a question and close it; members who are present vote, each for
 * themselves, and may change their mind until then. Casting and closing wait for each other, so no vote is lost or late.
 */
@Stateless
@RolesAllowed(Role.Names.USER)
public class Polls {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Access access;
    @Inject
    private Callers callers;
    @Inject
    private PollReading reading;
    @Inject
    private OpenPolls open;
    @Inject
    private Event<DomainEvent> events;
    @Inject
    private Event<PushSignal> signals;
    @Inject
    private Clock clock;

    /** Turns the meeting to the item and puts the question; one vote at a time. */
    public PollRow open(UUID agendaItemId, @Valid @NotNull OpenPoll command) {
        AgendaItem item = item(agendaItemId, Action.LEAD);
        Meeting meeting = em.find(Meeting.class, item.getMeeting().getId(), LockModeType.PESSIMISTIC_WRITE);
        meeting.requireOneOf(MeetingState.IN_SESSION);
        open.refuse(meeting, "voting.open.already");
        meeting.turnTo(item, clock.instant());
        if (command.versionId() != null && !stands(command.versionId(), item)) {
            throw BusinessException.invalid("versionId", "voting.version.unknown");
        }
        Poll poll = new Poll(agendaItemId, command, callers.current().personId(), clock.instant());
        em.persist(poll);
        tell(poll, item, "opened", null);
        return reading.row(poll, item);
    }

    /** Takes back nothing and counts nobody twice; the answer tells a vote that became void meanwhile by its state. */
    public PollRow cast(UUID pollId, @NotNull Choice choice) {
        Poll poll = locked(pollId);
        AgendaItem item = item(poll.getAgendaItemId(), Action.VOTE);
        if (annulled(poll, item)) {
            return reading.row(poll, item);
        }
        UUID me = callers.current().personId();
        if (!Voters.of(item.getMeeting()).contains(me)) {
            throw BusinessException.forbidden();
        }
        if (!item.getMeeting().participant(me).map(Participant::isPresent).orElse(false)) {
            throw BusinessException.conflict("voting.absent");
        }
        poll.cast(me, choice, clock.instant());
        signals.fire(new PushSignal(Set.of(me), item.getId()));
        return reading.row(poll, item);
    }

    public PollRow close(UUID pollId) {
        Poll poll = locked(pollId);
        AgendaItem item = item(poll.getAgendaItemId(), Action.LEAD);
        if (!annulled(poll, item)) {
            Meeting meeting = item.getMeeting();
            poll.close(Voters.of(meeting).count(poll, meeting.getChairId()), meeting.getBody().getRules(), clock.instant());
            tell(poll, item, "closed", poll.getVerdict().name());
        }
        return reading.row(poll, item);
    }

    public PollRow get(UUID pollId) {
        Poll poll = known(em.find(Poll.class, pollId));
        return shown(poll, item(poll.getAgendaItemId(), Action.OPEN));
    }

    public List<PollRow> of(UUID agendaItemId) {
        AgendaItem item = item(agendaItemId, Action.OPEN);
        return polls(item).stream().map(poll -> shown(poll, item)).toList();
    }

    /**
     * The votes on these items, oldest first: what a chain of a matter shows between an agenda item and its conclusion.
     * Items that the caller may not open are passed over.
     */
    public List<PollOutcome> outcomes(Collection<UUID> agendaItemIds) {
        return em.createQuery("""
                select new vn.hoivan.voting.PollOutcome(p.id, p.agendaItemId, p.question, p.state, p.verdict,
                p.votesFor, p.votesAgainst, p.votesOther) from Poll p where p.agendaItemId in :items order by p.openedAt""",
                PollOutcome.class).setParameter("items", access.visible(agendaItemIds)).getResultList();
    }

    private PollRow shown(Poll poll, AgendaItem item) {
        if (poll.isOpen() && isReplaced(poll, item)) {
            annulled(locked(poll.getId()), item);
        }
        return reading.row(poll, item);
    }

    /** A vote on a paper that is no longer the one that stands decides nothing. */
    private boolean annulled(Poll poll, AgendaItem item) {
        if (!poll.isOpen() || !isReplaced(poll, item)) {
            return false;
        }
        poll.annul(clock.instant());
        tell(poll, item, "annulled", null);
        return true;
    }

    private boolean isReplaced(Poll poll, AgendaItem item) {
        return poll.getPaperVersionId() != null && !stands(poll.getPaperVersionId(), item);
    }

    private static boolean stands(UUID versionId, AgendaItem item) {
        return item.papers().stream().flatMap(paper -> paper.published().stream()).map(PaperVersion::getId)
                .anyMatch(versionId::equals);
    }

    private List<Poll> polls(AgendaItem item) {
        return em.createQuery("select p from Poll p where p.agendaItemId = :item order by p.openedAt", Poll.class)
                .setParameter("item", item.getId()).getResultList();
    }

    private Poll locked(UUID pollId) {
        return known(em.find(Poll.class, pollId, LockModeType.PESSIMISTIC_WRITE));
    }

    private AgendaItem item(UUID id, Action action) {
        AgendaItem item = known(em.find(AgendaItem.class, id));
        access.require(action, item);
        return item;
    }

    private void tell(Poll poll, AgendaItem item, String deed, String detail) {
        em.flush();
        events.fire(new DomainEvent("polls." + deed, ObjectKind.AGENDA_ITEM.name(), item.getId(),
                item.getTitle() + " · " + poll.getQuestion(), detail));
        signals.fire(PushSignal.subject(item.getMeeting().getId()));
    }

    private static <T> T known(T found) {
        if (found == null) {
            throw BusinessException.notFound();
        }
        return found;
    }
}
