package vn.hoivan.meetings;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

import vn.hoivan.access.Access;
import vn.hoivan.files.FileRows;

/** Meetings made by the system itself, for the demo data: the same steps as the boundaries, with nobody calling. */
@ApplicationScoped
@Transactional
public class MeetingSetup {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private MeetingAccess meetingAccess;
    @Inject
    private Access access;
    @Inject
    private Publisher publisher;
    @Inject
    private Packs packs;
    @Inject
    private Invitations invitations;
    @Inject
    private PaperShelf shelf;
    @Inject
    private FileRows files;
    @Inject
    private MeetingTrail trail;
    @Inject
    private Clock clock;

    public UUID body(UUID agencyId, String name, VotingRules rules, List<BodyMember> members) {
        Body body = new Body(agencyId, name, rules);
        body.consistsOf(members);
        em.persist(body);
        return body.getId();
    }

    public UUID room(UUID agencyId, String name, String location, int seats) {
        Room room = new Room(agencyId, name, location, seats);
        em.persist(room);
        return room.getId();
    }

    /** A meeting of a body with all its members. */
    public UUID meeting(UUID bodyId, String title, Instant startsAt, Instant endsAt, UUID roomId, UUID secretary) {
        Body body = em.find(Body.class, bodyId);
        Meeting meeting = new Meeting(body, new MeetingFacts(title, startsAt, endsAt, em.find(Room.class, roomId),
                body.chair().orElseThrow()), secretary, clock.instant());
        body.getMembers().forEach(member -> meeting.invite(member.getPersonId(), member.getRole(), member.isVotes()));
        em.persist(meeting);
        meetingAccess.renew(meeting);
        trail.of(meeting, "created", null);
        return meeting.getId();
    }

    public UUID item(UUID meetingId, String title, UUID presenter, int minutes, UUID submissionId) {
        Meeting meeting = em.find(Meeting.class, meetingId);
        AgendaItem item = meeting.addItem(title, presenter, minutes, submissionId);
        em.persist(item);
        if (submissionId != null) {
            Submission submission = em.find(Submission.class, submissionId);
            submission.accept(meetingId);
            submission.getFiles().forEach(file ->
                    shelf.add(item, file.getTitle(), file.getFileId(), submission.getAuthorId(), false));
        }
        meetingAccess.renew(meeting);
        return item.getId();
    }

    public void guest(UUID itemId, UUID person) {
        AgendaItem item = em.find(AgendaItem.class, itemId);
        Participant guest = item.getMeeting().invite(person, ParticipantRole.GUEST, false);
        em.persist(guest);
        item.inviteToo(guest);
        meetingAccess.renew(item.getMeeting());
        packs.align(item.getMeeting());
    }

    public void paper(UUID itemId, String title, UUID fileId, UUID author) {
        AgendaItem item = em.find(AgendaItem.class, itemId);
        em.persist(shelf.add(item, title, fileId, author, false));
    }

    public void publish(UUID meetingId, String message, boolean tell) {
        Meeting meeting = em.find(Meeting.class, meetingId);
        publisher.publish(meeting, message, tell, meeting.getSecretaryId());
    }

    public void reply(UUID meetingId, UUID person, Answer answer, String reason) {
        em.find(Meeting.class, meetingId).participant(person).orElseThrow().reply(answer, reason, null, clock.instant());
    }

    /** Opens it, with these people present. */
    public void open(UUID meetingId, List<UUID> present) {
        Meeting meeting = em.find(Meeting.class, meetingId);
        meeting.open(meeting.getStartsAt());
        present.forEach(person -> meeting.participant(person).orElseThrow().markPresent(true, meeting.getStartsAt()));
        trail.of(meeting, "opened", null);
    }

    public void close(UUID meetingId) {
        Meeting meeting = em.find(Meeting.class, meetingId);
        meeting.close(meeting.getEndsAt());
        trail.of(meeting, "closed", null);
    }

    public void cancel(UUID meetingId, String reason) {
        Meeting meeting = em.find(Meeting.class, meetingId);
        meeting.cancel(reason);
        invitations.cancelled(meeting);
        trail.of(meeting, "cancelled", reason);
    }

    public UUID conclude(UUID itemId, NoteConclusion note, UUID author) {
        Conclusion conclusion = new Conclusion(em.find(AgendaItem.class, itemId), 1, author, clock.instant());
        conclusion.say(note.text(), note.responsible(), note.dueDate());
        em.persist(conclusion);
        access.publish(conclusion);
        return conclusion.getId();
    }

    /** @param meetingId for which it is proposed; null leaves it a draft */
    public UUID submission(UUID agencyId, UUID incomingDocumentId, UUID author, String title, String summary,
            List<UUID> fileIds, UUID meetingId) {
        Submission submission = new Submission(agencyId, incomingDocumentId, author, title, summary, clock.instant());
        submission.carry(IntStream.range(0, fileIds.size()).mapToObj(i -> new SubmissionFile(i + 1,
                fileIds.get(i), PaperShelf.withoutEnding(files.get(fileIds.get(i)).getName()))).toList());
        fileIds.forEach(file -> files.link(file, submission.getId()));
        em.persist(submission);
        if (meetingId != null) {
            submission.propose(meetingId, clock.instant());
        }
        access.publish(submission);
        trail.of(submission, "created", null);
        return submission.getId();
    }

    public void giveBack(UUID submissionId, String reason) {
        em.find(Submission.class, submissionId).giveBack(reason);
    }
}
