package vn.hoivan.meetings;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import vn.hoivan.access.Access;
import vn.hoivan.access.Action;
import vn.hoivan.identity.Callers;
import vn.hoivan.identity.People;
import vn.hoivan.identity.PersonRow;

/** Puts a meeting together for a reader. */
@ApplicationScoped
class MeetingReading {

    @Inject
    private Access access;
    @Inject
    private Callers callers;
    @Inject
    private People people;
    @Inject
    private Editions editions;
    @Inject
    private AgendaReading agendas;
    @Inject
    private Clock clock;

    MeetingDetail detail(Meeting meeting) {
        UUID me = callers.current().personId();
        boolean preparing = access.may(Action.LEAD, meeting);
        Map<UUID, PersonRow> names = names(meeting);
        List<ParticipantRow> all = participants(meeting, names);
        ParticipantRow mine = all.stream().filter(row -> row.person().equals(me)).findFirst().orElse(null);
        return new MeetingDetail(meeting.getId(), meeting.getVersion(), meeting.getBody().getId(),
                meeting.getBody().getName(), meeting.getTitle(), at(meeting.getStartsAt()), at(meeting.getEndsAt()),
                meeting.getRoom() == null ? null : meeting.getRoom().getId(),
                meeting.getRoom() == null ? null : meeting.getRoom().getName(),
                meeting.getChairId(), name(names, meeting.getChairId()), meeting.getSecretaryId(),
                name(names, meeting.getSecretaryId()), meeting.getState(), meeting.getEdition(),
                meeting.getCancelReason(), meeting.getCurrentItemId(), meeting.getMinutesFileId(),
                agendas.rows(meeting, preparing ? editions.next(meeting) : shownTo(meeting, me), preparing),
                mine != null && mine.isGuest() ? List.of(mine) : all, mine,
                meeting.isPublished() ? editions.of(meeting.getId()).get(0) : null, rights(meeting, mine));
    }

    /** What a member gets of the last edition. */
    Programme shownTo(Meeting meeting, UUID person) {
        return visibleTo(meeting, person, editions.standing(meeting));
    }

    /** What of a programme this person may see; nothing where they do not take part. */
    Programme visibleTo(Meeting meeting, UUID person, Programme programme) {
        Set<UUID> visible = new HashSet<>();
        meeting.participant(person).ifPresent(participant -> meeting.allItems().stream()
                .filter(item -> item.isFor(participant)).forEach(item -> visible.add(item.getId())));
        return programme.only(visible::contains);
    }

    private MeetingDetail.Rights rights(Meeting meeting, ParticipantRow mine) {
        boolean open = Set.of(MeetingState.DRAFT, MeetingState.PUBLISHED, MeetingState.IN_SESSION)
                .contains(meeting.getState());
        return new MeetingDetail.Rights(open && access.may(Action.EDIT, meeting),
                open && access.may(Action.PUBLISH, meeting),
                meeting.getState() == MeetingState.PUBLISHED && mine != null,
                access.may(Action.LEAD, meeting));
    }

    private List<ParticipantRow> participants(Meeting meeting, Map<UUID, PersonRow> names) {
        Map<UUID, UUID> persons = new HashMap<>();
        meeting.getParticipants().forEach(participant -> persons.put(participant.getId(), participant.getPersonId()));
        return meeting.getParticipants().stream().map(participant -> {
            PersonRow person = names.get(participant.getPersonId());
            UUID standsFor = persons.get(participant.getStandsForId());
            return new ParticipantRow(participant.getId(), participant.getPersonId(), person.name(), person.post(),
                    participant.getRole(), participant.isVotes(), participant.getAnswer(), participant.getReason(),
                    participant.getRepliedAt(), participant.getSubstituteId(),
                    name(names, participant.getSubstituteId()), standsFor, name(names, standsFor),
                    participant.isPresent(), participant.getCalendarSequence() != null);
        }).toList();
    }

    private Map<UUID, PersonRow> names(Meeting meeting) {
        Set<UUID> ids = new HashSet<>(Set.of(meeting.getChairId(), meeting.getSecretaryId()));
        meeting.getParticipants().forEach(participant -> Stream.of(participant.getPersonId(),
                participant.getSubstituteId()).filter(id -> id != null).forEach(ids::add));
        return people.rows(ids);
    }

    private static String name(Map<UUID, PersonRow> names, UUID person) {
        return person == null || !names.containsKey(person) ? null : names.get(person).name();
    }

    private OffsetDateTime at(Instant moment) {
        return moment.atZone(clock.getZone()).toOffsetDateTime();
    }
}
