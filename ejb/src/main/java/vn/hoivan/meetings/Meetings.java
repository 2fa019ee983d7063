package vn.hoivan.meetings;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import vn.hoivan.access.Action;
import vn.hoivan.identity.Callers;
import vn.hoivan.identity.People;
import vn.hoivan.identity.Role;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.Page;
import vn.hoivan.shared.PageRequest;
import vn.hoivan.shared.Vietnamese;

/** The boundary to meetings: planned by a secretary, opened and closed by the chair. */
@Stateless
@RolesAllowed(Role.Names.USER)
public class Meetings {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Desk desk;
    @Inject
    private MeetingList list;
    @Inject
    private MeetingReading reading;
    @Inject
    private MeetingAccess access;
    @Inject
    private Invitations invitations;
    @Inject
    private Saves saves;
    @Inject
    private MeetingTrail trail;
    @Inject
    private Callers callers;
    @Inject
    private People people;
    @Inject
    private Event<MeetingClosing> closing;
    @Inject
    private Clock clock;

    @RolesAllowed(Role.Names.SECRETARY)
    public MeetingCreated create(@Valid @NotNull CreateMeeting command) {
        Body body = em.find(Body.class, command.body());
        if (body == null || !body.isActive() || !body.getAgencyId().equals(callers.current().agencyId())) {
            throw BusinessException.invalid("body", "meetings.body.unknown");
        }
        UUID chair = command.chair() == null ? body.chair().orElse(null) : command.chair();
        Meeting meeting = new Meeting(body, facts(command.title(), command.startsAt(), command.endsAt(),
                command.room(), chair), callers.current().personId(), clock.instant());
        invite(meeting, command.participants());
        em.persist(meeting);
        access.renew(meeting);
        trail.of(meeting, "created", null);
        return new MeetingCreated(meeting.getId(), meeting.getVersion());
    }

    /** Changes time, place, title, chair; whoever was invited gets the invitation anew. */
    public MeetingCreated edit(UUID id, Integer version, @Valid @NotNull EditMeeting command) {
        Meeting meeting = desk.meeting(id, Action.EDIT);
        meeting.requirePreparing();
        saves.require(meeting, meeting.getLastChange(), version);
        MeetingFacts before = meeting.facts();
        MeetingFacts now = facts(command.title(), command.startsAt(), command.endsAt(), command.room(), command.chair());
        changeChair(meeting, command.chair());
        meeting.change(now);
        meeting.savedBy(saves.now());
        access.renew(meeting);
        if (!before.equals(meeting.facts())) {
            invitations.changed(meeting);
            trail.of(meeting, "changed", before.changesTo(meeting.facts(), clock.getZone()));
        }
        em.flush();
        return new MeetingCreated(id, meeting.getVersion());
    }

    /** What the caller may see, as the filter wants it. */
    public Page<MeetingRow> list(@NotNull MeetingFilter filter, @NotNull PageRequest page) {
        return list.page(filter, page);
    }

    public MeetingDetail get(UUID id) {
        return reading.detail(desk.open(id));
    }

    /** Whoever is asked elsewhere at that time, and whether the room is taken. @param except the meeting itself, or null */
    @RolesAllowed(Role.Names.SECRETARY)
    public List<ClashRow> clashes(OffsetDateTime startsAt, OffsetDateTime endsAt, UUID room, List<UUID> persons,
            UUID except) {
        return list.clashes(startsAt.toInstant(), endsAt.toInstant(), room, persons, except);
    }

    public MeetingDetail open(UUID id) {
        Meeting meeting = desk.meeting(id, Action.LEAD);
        meeting.open(clock.instant());
        trail.of(meeting, "opened", null);
        trail.tellOfRoom(MeetingTrail.everybody(meeting), "meetings.notice.opened", meeting, meeting.getTitle());
        em.flush();
        return reading.detail(meeting);
    }

    public MeetingDetail close(UUID id) {
        Meeting meeting = desk.meeting(id, Action.LEAD);
        closing.fire(new MeetingClosing(meeting));
        meeting.close(clock.instant());
        trail.of(meeting, "closed", null);
        em.flush();
        return reading.detail(meeting);
    }

    /** Those who were invited are told, with the reason; the meeting stays readable to them. */
    public MeetingDetail cancel(UUID id, @NotBlank @Size(max = Meeting.REASON_LENGTH) String reason) {
        Meeting meeting = desk.meeting(id, Action.EDIT);
        meeting.cancel(reason);
        invitations.cancelled(meeting);
        access.renew(meeting);
        trail.of(meeting, "cancelled", meeting.getCancelReason());
        if (meeting.isPublished()) {
            trail.tell(MeetingTrail.everybody(meeting), "meetings.notice.cancelled", meeting, meeting.getTitle(),
                    meeting.getCancelReason());
        }
        em.flush();
        return reading.detail(meeting);
    }

    /** Marks who is there. Everybody may mark themselves while the meeting sits; chair and secretary mark anybody. */
    public MeetingDetail attend(UUID id, @Valid @NotNull List<MarkAttendance> marks) {
        UUID me = callers.current().personId();
        boolean own = marks.stream().allMatch(mark -> mark.person().equals(me));
        Meeting meeting = desk.meeting(id, own ? Action.REPLY : Action.LEAD);
        meeting.requireOneOf(MeetingState.PUBLISHED, MeetingState.IN_SESSION);
        for (MarkAttendance mark : marks) {
            meeting.participant(mark.person())
                    .orElseThrow(() -> BusinessException.invalid("person", "meetings.participant.unknown"))
                    .markPresent(mark.present(), clock.instant());
        }
        trail.of(meeting, "attendance", null);
        em.flush();
        return reading.detail(meeting);
    }

    private MeetingFacts facts(String title, OffsetDateTime startsAt, OffsetDateTime endsAt, UUID roomId, UUID chair) {
        if (!endsAt.isAfter(startsAt)) {
            throw BusinessException.invalid("endsAt", "meetings.ends.early");
        }
        people.require(chair, "chair");
        Room room = roomId == null ? null : em.find(Room.class, roomId);
        if (roomId != null && (room == null || !room.getAgencyId().equals(callers.current().agencyId()))) {
            throw BusinessException.invalid("room", "meetings.room.unknown");
        }
        return new MeetingFacts(Vietnamese.line(title), startsAt.toInstant(), endsAt.toInstant(), room,
                chair);
    }

    private void invite(Meeting meeting, List<UUID> persons) {
        Body body = meeting.getBody();
        Map<UUID, BodyMember> members = new HashMap<>();
        body.getMembers().forEach(member -> members.put(member.getPersonId(), member));
        List<UUID> wanted = persons == null ? body.getMembers().stream().map(BodyMember::getPersonId).toList() : persons;
        invite(meeting, members, meeting.getChairId());
        for (UUID person : wanted) {
            people.require(person, "participants");
            invite(meeting, members, person);
        }
        invite(meeting, members, meeting.getSecretaryId());
    }

    private static void invite(Meeting meeting, Map<UUID, BodyMember> members, UUID person) {
        if (meeting.participant(person).isPresent()) {
            return;
        }
        BodyMember member = members.get(person);
        boolean votes = member != null && member.isVotes();
        ParticipantRole role = person.equals(meeting.getChairId()) ? ParticipantRole.CHAIR
                : person.equals(meeting.getSecretaryId()) ? ParticipantRole.SECRETARY
                : member == null ? ParticipantRole.GUEST
                : member.getRole() == ParticipantRole.CHAIR ? ParticipantRole.MEMBER : member.getRole();
        meeting.invite(person, role, votes);
    }

    private void changeChair(Meeting meeting, UUID chair) {
        if (chair.equals(meeting.getChairId())) {
            return;
        }
        Body body = meeting.getBody();
        meeting.participant(meeting.getChairId()).ifPresent(former ->
                former.become(ParticipantRole.MEMBER, former.isVotes()));
        meeting.invite(chair, ParticipantRole.CHAIR, body.member(chair).map(BodyMember::isVotes).orElse(false));
    }
}
