package vn.hoivan.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import vn.hoivan.access.Access;
import vn.hoivan.access.Action;
import vn.hoivan.files.FileRows;
import vn.hoivan.files.FileState;
import vn.hoivan.identity.Callers;
import vn.hoivan.identity.Role;
import vn.hoivan.identity.WorkingDays;
import vn.hoivan.shared.BusinessException;

/** The boundary to editions and packs. */
@Stateless
@RolesAllowed(Role.Names.USER)
public class Publishing {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Desk desk;
    @Inject
    private Publisher publisher;
    @Inject
    private Editions editions;
    @Inject
    private Packs packs;
    @Inject
    private MeetingReading reading;
    @Inject
    private AgendaReading agendas;
    @Inject
    private FileRows files;
    @Inject
    private WorkingDays days;
    @Inject
    private Access access;
    @Inject
    private Callers callers;
    @Inject
    private Clock clock;

    /**
     * Makes a new edition.
     *
     * @return the caller's own pack, which is built from now on
     * @throws BusinessException conflict, where nothing has changed since the last edition, or a paper cannot be read
     */
    public PackView publish(UUID meetingId, Integer version, @Valid @NotNull PublishMeeting command) {
        Meeting meeting = desk.meeting(meetingId, Action.PUBLISH);
        meeting.requireVersion(version);
        publisher.publish(meeting, command.message(), command.tell(), callers.current().personId());
        em.flush();
        return own(meeting);
    }

    /** The caller's own pack of the last edition. */
    public PackView pack(UUID meetingId) {
        return own(desk.open(meetingId));
    }

    /** What would change if it were published now. */
    public List<AgendaRow> changes(UUID meetingId) {
        Meeting meeting = desk.open(meetingId);
        access.require(Action.PUBLISH, meeting);
        Programme next = editions.next(meeting);
        return agendas.rows(meeting, next, true).stream().filter(item -> item.change() != null
                || item.papers().stream().anyMatch(paper -> paper.change() != null)).toList();
    }

    /** What this person would get if it were published now. Only the secretary sees it. */
    public PackView preview(UUID meetingId, UUID person) {
        Meeting meeting = desk.meeting(meetingId, Action.PUBLISH);
        if (meeting.participant(person).isEmpty()) {
            throw BusinessException.invalid("person", "meetings.participant.unknown");
        }
        Pack pack = packs.preview(meeting, person);
        return packs.view(pack, reading.visibleTo(meeting, person, editions.next(meeting)), null);
    }

    /** The packs of the last edition, for whoever prepares the meeting. */
    public List<PackRow> progress(UUID meetingId) {
        Meeting meeting = desk.open(meetingId);
        access.require(Action.PUBLISH, meeting);
        return packs.rows(meeting);
    }

    /** Tries the packs again that could not be built. */
    public void buildAgain(UUID meetingId) {
        packs.buildAgain(desk.meeting(meetingId, Action.PUBLISH));
    }

    public List<EditionRow> editions(UUID meetingId) {
        return editions.of(desk.open(meetingId).getId());
    }

    public Readiness readiness(UUID meetingId) {
        Meeting meeting = desk.open(meetingId);
        access.require(Action.LEAD, meeting);
        List<Participant> people = meeting.getParticipants();
        List<Participant> voters = people.stream().filter(Participant::isVotes).toList();
        List<AgendaItem> items = meeting.agenda();
        return new Readiness(items.size(), (int) items.stream().filter(item -> item.papers().isEmpty()).count(),
                papers(items, FileState.RECEIVED), papers(items, FileState.REFUSED),
                answers(people, Answer.ACCEPTED), answers(people, Answer.DECLINED), answers(people, Answer.SUBSTITUTED),
                answers(people, Answer.PENDING), voters.size(), (int) voters.stream().filter(voter ->
                        !Set.of(Answer.DECLINED, Answer.SUBSTITUTED).contains(voter.getAnswer())).count(),
                meeting.getBody().getRules().quorumOf(voters.size()), days.between(LocalDate.now(clock),
                        LocalDate.ofInstant(meeting.getStartsAt(), clock.getZone())));
    }

    private int papers(List<AgendaItem> items, FileState state) {
        return (int) items.stream().flatMap(item -> item.papers().stream())
                .filter(paper -> files.get(paper.current().getFileId()).getState() == state).count();
    }

    private static int answers(List<Participant> people, Answer answer) {
        return (int) people.stream().filter(participant -> participant.getAnswer() == answer).count();
    }

    private PackView own(Meeting meeting) {
        if (!meeting.isPublished()) {
            throw BusinessException.conflict("meetings.state.DRAFT");
        }
        UUID me = callers.current().personId();
        Pack pack = packs.of(meeting, me).orElseThrow(BusinessException::notFound);
        return packs.view(pack, reading.shownTo(meeting, me), editions.last(meeting).orElseThrow());
    }
}
