package vn.hoivan.meetings;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import vn.hoivan.access.Action;
import vn.hoivan.identity.Callers;
import vn.hoivan.identity.Role;
import vn.hoivan.shared.BusinessException;

/** The boundary for those who are invited: they come, do not come, or send somebody. An answer can be changed. */
@Stateless
@RolesAllowed(Role.Names.USER)
public class Replies {

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
    @Inject
    private MeetingTrail trail;
    @Inject
    private Callers callers;
    @Inject
    private Clock clock;

    public MeetingDetail reply(UUID meetingId, @Valid @NotNull ReplyToInvitation command) {
        Meeting meeting = desk.meeting(meetingId, Action.REPLY);
        meeting.requireOneOf(MeetingState.PUBLISHED);
        UUID me = callers.current().personId();
        Participant participant = meeting.participant(me)
                .orElseThrow(() -> BusinessException.conflict("meetings.participant.unknown"));
        require(meeting, participant, command);
        attendees.takeBack(meeting, participant);
        boolean substituted = command.answer() == Answer.SUBSTITUTED;
        if (substituted) {
            attendees.send(meeting, participant, command.substitute());
        }
        participant.reply(command.answer(), command.reason(), substituted ? command.substitute() : null, clock.instant());
        attendees.settle(meeting);
        trail.of(meeting, "replied", command.answer().name());
        tellSecretary(meeting, participant);
        em.flush();
        return reading.detail(meeting);
    }

    private void require(Meeting meeting, Participant participant, ReplyToInvitation command) {
        switch (command.answer()) {
            case PENDING -> throw BusinessException.invalid("answer", "shared.required");
            case ACCEPTED -> { }
            case DECLINED -> {
                if (command.reason() == null || command.reason().isBlank()) {
                    throw BusinessException.invalid("reason", "shared.reasonRequired");
                }
            }
            case SUBSTITUTED -> requireSubstitute(meeting, participant, command.substitute());
        }
    }

    private void requireSubstitute(Meeting meeting, Participant participant, UUID substitute) {
        persons.require(substitute, meeting.getAgencyId(), "substitute");
        if (participant.getStandsForId() != null) {
            throw BusinessException.invalid("answer", "meetings.substitute.ofSubstitute");
        }
        if (participant.getPersonId().equals(meeting.getChairId())) {
            throw BusinessException.invalid("answer", "meetings.substitute.chair");
        }
        Optional<Participant> present = meeting.participant(substitute);
        if (present.isPresent() && !participant.getId().equals(present.get().getStandsForId())) {
            throw BusinessException.invalid("substitute", "meetings.substitute.takesPart");
        }
    }

    private void tellSecretary(Meeting meeting, Participant participant) {
        String name = persons.name(participant.getPersonId());
        String key = "meetings.notice.reply." + participant.getAnswer();
        String other = participant.getSubstituteId() == null ? "" : persons.name(participant.getSubstituteId());
        trail.tell(Set.of(meeting.getSecretaryId()), key, meeting, name, meeting.getTitle(),
                participant.getReason() == null ? "" : participant.getReason(), other);
    }
}
