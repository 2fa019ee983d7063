package vn.hoivan.meetings;

import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import vn.hoivan.access.Action;
import vn.hoivan.identity.Role;
import vn.hoivan.shared.BusinessException;

/** The boundary to who takes part in a meeting. Whoever is removed loses access with the commit. */
@Stateless
@RolesAllowed(Role.Names.USER)
public class Participants {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Desk desk;
    @Inject
    private MeetingReading reading;
    @Inject
    private Attendees attendees;
    @Inject
    private Persons persons;

    public MeetingDetail invite(UUID meetingId, @Valid @NotNull InviteParticipants command) {
        Meeting meeting = desk.meeting(meetingId, Action.EDIT);
        meeting.requirePreparing();
        for (UUID person : command.persons()) {
            persons.require(person, meeting.getAgencyId(), "persons");
            if (meeting.participant(person).isEmpty()) {
                Optional<BodyMember> member = meeting.getBody().member(person);
                attendees.add(meeting, person, member.isPresent() ? ParticipantRole.MEMBER : ParticipantRole.GUEST,
                        member.map(BodyMember::isVotes).orElse(false));
            }
        }
        attendees.settle(meeting);
        em.flush();
        return reading.detail(meeting);
    }

    public MeetingDetail remove(UUID meetingId, UUID person) {
        Meeting meeting = desk.meeting(meetingId, Action.EDIT);
        meeting.requirePreparing();
        Participant participant = meeting.participant(person).orElseThrow(BusinessException::notFound);
        if (person.equals(meeting.getChairId()) || person.equals(meeting.getSecretaryId())) {
            throw BusinessException.conflict("meetings.participant.needed");
        }
        attendees.remove(meeting, participant);
        attendees.settle(meeting);
        em.flush();
        return reading.detail(meeting);
    }
}
