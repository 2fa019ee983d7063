package vn.hoivan.meetings;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import vn.hoivan.files.FileRows;
import vn.hoivan.files.FileState;
import vn.hoivan.shared.BusinessException;

/** Makes an edition of what the secretary has. */
@ApplicationScoped
class Publisher {

    @Inject
    private Editions editions;
    @Inject
    private MeetingAccess access;
    @Inject
    private Packs packs;
    @Inject
    private Invitations invitations;
    @Inject
    private MeetingTrail trail;
    @Inject
    private FileRows files;
    @Inject
    private Clock clock;

    Edition publish(Meeting meeting, String message, boolean notify, UUID actor) {
        Programme next = editions.next(meeting);
        requireSomething(meeting, next);
        boolean first = !meeting.isPublished();
        Set<UUID> told = meeting.getParticipants().stream().filter(participant -> participant.getCalendarSequence() != null)
                .map(Participant::getPersonId).collect(Collectors.toSet());
        int number = meeting.publish();
        Edition edition = editions.add(new Edition(meeting.getId(), number, message, actor, clock.instant(), next));
        meeting.agenda().forEach(item -> show(item, number));
        access.renew(meeting);
        packs.align(meeting);
        trail.of(meeting, "published", String.valueOf(number));
        if (notify) {
            invitations.send(meeting, edition.getMessage());
            if (!first && !told.isEmpty()) {
                trail.tell(told, "meetings.notice.edition", meeting, meeting.getTitle(), number,
                        Optional.ofNullable(edition.getMessage()).orElse(""));
            }
        }
        return edition;
    }

    private void requireSomething(Meeting meeting, Programme next) {
        if (next.standing().findAny().isEmpty()) {
            throw BusinessException.conflict("meetings.publish.empty");
        }
        if (meeting.isPublished() && !next.hasChanges()) {
            throw BusinessException.conflict("meetings.publish.nothing");
        }
        meeting.agenda().stream().flatMap(item -> item.papers().stream())
                .filter(paper -> files.get(paper.current().getFileId()).getState() == FileState.REFUSED)
                .findFirst().ifPresent(paper -> {
                    throw BusinessException.conflict("meetings.publish.unreadable", paper.getTitle());
                });
    }

    private void show(AgendaItem item, int number) {
        item.published(number);
        for (Paper paper : item.papers()) {
            paper.current().published(number);
            files.link(paper.current().getFileId(), item.getId());
        }
    }
}
