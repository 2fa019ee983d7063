package vn.hoivan.voting;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

import vn.hoivan.access.Access;
import vn.hoivan.access.Action;
import vn.hoivan.identity.Agency;
import vn.hoivan.identity.People;
import vn.hoivan.meetings.Conclusion;
import vn.hoivan.meetings.Meeting;
import vn.hoivan.meetings.MeetingState;
import vn.hoivan.shared.BusinessException;

/** Reads all that the minutes of a meeting report. */
@ApplicationScoped
class MinutesReading {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Access access;
    @Inject
    private People people;
    @Inject
    private Clock clock;

    /** Chair and secretary have the minutes from the opening on, members once the meeting is closed, guests never. */
    @Transactional
    String html(UUID meetingId) {
        Meeting meeting = em.find(Meeting.class, meetingId);
        if (meeting == null) {
            throw BusinessException.notFound();
        }
        access.require(Action.OPEN, meeting);
        meeting.requireOneOf(MeetingState.IN_SESSION, MeetingState.CONCLUDED);
        if (!mayRead(meeting)) {
            throw BusinessException.forbidden();
        }
        List<Conclusion> conclusions = conclusions(meeting);
        return new MinutesHtml(meeting, em.find(Agency.class, meeting.getAgencyId()),
                people.rows(persons(meeting, conclusions)), polls(meeting), conclusions.stream()
                .collect(Collectors.groupingBy(conclusion -> conclusion.getItem().getId())), clock.getZone()).write();
    }

    boolean mayRead(Meeting meeting) {
        return switch (meeting.getState()) {
            case IN_SESSION -> access.may(Action.LEAD, meeting);
            case CONCLUDED -> access.may(Action.READ_MINUTES, meeting);
            default -> false;
        };
    }

    private List<Conclusion> conclusions(Meeting meeting) {
        return em.createQuery("select c from Conclusion c where c.item.meeting = :meeting order by c.position",
                Conclusion.class).setParameter("meeting", meeting).getResultList();
    }

    private Map<UUID, List<Poll>> polls(Meeting meeting) {
        return em.createQuery("select p from Poll p where p.agendaItemId in "
                + "(select i.id from AgendaItem i where i.meeting = :meeting) order by p.openedAt", Poll.class)
                .setParameter("meeting", meeting).getResultStream().collect(Collectors.groupingBy(Poll::getAgendaItemId));
    }

    private static Set<UUID> persons(Meeting meeting, List<Conclusion> conclusions) {
        Set<UUID> ids = new HashSet<>(Set.of(meeting.getChairId(), meeting.getSecretaryId()));
        meeting.getParticipants().forEach(participant -> {
            ids.add(participant.getPersonId());
            ids.add(participant.getSubstituteId());
        });
        meeting.agenda().forEach(item -> ids.add(item.getPresenterId()));
        conclusions.forEach(conclusion -> ids.add(conclusion.getResponsibleId()));
        ids.removeIf(Objects::isNull);
        return ids;
    }
}
