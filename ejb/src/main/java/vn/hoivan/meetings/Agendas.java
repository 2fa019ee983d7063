package vn.hoivan.meetings;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import vn.hoivan.access.Access;
import vn.hoivan.access.Action;
import vn.hoivan.files.FileRows;
import vn.hoivan.identity.Callers;
import vn.hoivan.identity.Role;
import vn.hoivan.shared.BusinessException;

/**
 * The boundary to the agenda and its papers. Members see additions and changes with the next edition; what is removed or
 * withdrawn is closed to them at once.
 */
@Stateless
@RolesAllowed(Role.Names.USER)
public class Agendas {

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Desk desk;
    @Inject
    private PaperShelf shelf;
    @Inject
    private MeetingAccess meetingAccess;
    @Inject
    private Invitations invitations;
    @Inject
    private Packs packs;
    @Inject
    private Saves saves;
    @Inject
    private MeetingTrail trail;
    @Inject
    private Persons persons;
    @Inject
    private Event<PaperReplaced> replaced;
    @Inject
    private FileRows files;
    @Inject
    private Access access;
    @Inject
    private Callers callers;

    /** Adds an item; made of a submission, it brings its papers, and the submission is accepted. */
    public MeetingCreated add(UUID meetingId, @Valid @NotNull AddAgendaItem command) {
        Meeting meeting = desk.meeting(meetingId, Action.EDIT);
        meeting.requirePreparing();
        Submission submission = command.submissionId() == null ? null : accept(command.submissionId(), meeting);
        String title = command.title() == null || command.title().isBlank()
                ? submission == null ? null : submission.getTitle() : command.title();
        if (title == null) {
            throw BusinessException.invalid("title", "shared.required");
        }
        requirePresenter(meeting, command.presenter());
        AgendaItem item = meeting.addItem(title, command.presenter(), command.minutes(), command.submissionId());
        em.persist(item);
        if (submission != null) {
            submission.getFiles().forEach(file -> shelf.add(item, file.getTitle(), file.getFileId(),
                    submission.getAuthorId(), false));
        }
        invite(meeting, item, command.guests());
        settle(meeting, "itemAdded", item.getTitle());
        return new MeetingCreated(item.getId(), item.getVersion());
    }

    public MeetingCreated edit(UUID itemId, Integer version, @Valid @NotNull EditAgendaItem command) {
        AgendaItem item = desk.item(itemId, Action.EDIT);
        Meeting meeting = item.getMeeting();
        meeting.requirePreparing();
        saves.require(item, item.getLastChange(), version);
        requirePresenter(meeting, command.presenter());
        item.change(command.title(), command.presenter(), command.durationMinutes());
        item.savedBy(saves.now());
        invite(meeting, item, command.guests());
        settle(meeting, "itemChanged", item.getTitle());
        return new MeetingCreated(itemId, item.getVersion());
    }

    /** @param order all items of the agenda, as they shall follow each other */
    public void order(UUID meetingId, @NotNull List<UUID> order) {
        Meeting meeting = desk.meeting(meetingId, Action.EDIT);
        meeting.requirePreparing();
        meeting.order(order);
        trail.of(meeting, "ordered", null);
    }

    /** A submission it was made of waits again. */
    public void remove(UUID itemId) {
        AgendaItem item = desk.item(itemId, Action.EDIT);
        Meeting meeting = item.getMeeting();
        meeting.requirePreparing();
        meeting.removeItem(item);
        if (item.getSubmissionId() != null) {
            em.find(Submission.class, item.getSubmissionId()).offAgenda();
        }
        settle(meeting, "itemRemoved", item.getTitle());
    }

    public PaperVersionRow addPaper(UUID itemId, @Valid @NotNull AddPaper command) {
        AgendaItem item = desk.item(itemId, Action.EDIT);
        item.getMeeting().requirePreparing();
        Paper paper = shelf.add(item, command.title(), command.fileId(), callers.current().personId(), true);
        em.persist(paper);
        trail.of(item.getMeeting(), "paperAdded", paper.getTitle());
        return row(paper.current());
    }

    /** The paper in a new version; notes are carried over to it in the background. */
    public PaperVersionRow replacePaper(UUID paperId, Integer version, @Valid @NotNull ReplacePaper command) {
        Paper paper = desk.paper(paperId);
        paper.getItem().getMeeting().requirePreparing();
        paper.requireVersion(version);
        UUID before = paper.current().getId();
        PaperVersion next = shelf.replace(paper, command.fileId(), command.note(), callers.current().personId());
        em.persist(next);
        em.flush();
        replaced.fire(new PaperReplaced(before, next.getId()));
        trail.of(paper.getItem().getMeeting(), "paperReplaced", paper.getTitle());
        return row(next);
    }

    public void withdrawPaper(UUID paperId) {
        Paper paper = desk.paper(paperId);
        Meeting meeting = paper.getItem().getMeeting();
        meeting.requirePreparing();
        shelf.withdraw(paper);
        settle(meeting, "paperWithdrawn", paper.getTitle());
    }

    /** One version, for whoever may open it: published ones for the readers of the item, others for who prepares it. */
    public PaperVersionRow version(UUID versionId) {
        PaperVersion version = em.find(PaperVersion.class, versionId);
        if (version == null) {
            throw BusinessException.notFound();
        }
        boolean published = version.isPublished() && !version.getPaper().isWithdrawn();
        access.require(Action.OPEN, published ? version.getPaper().getItem() : version.getPaper());
        return row(version);
    }

    private PaperVersionRow row(PaperVersion version) {
        Paper paper = version.getPaper();
        boolean preparing = access.may(Action.OPEN, paper);
        PaperVersion newest = preparing ? paper.current() : paper.published().orElse(version);
        return new PaperVersionRow(version.getId(), paper.getId(), version.getNumber(), paper.getTitle(),
                version.getFileId(), files.get(version.getFileId()).getPages(), paper.getItem().getId(),
                paper.getItem().getMeeting().getId(), newest.getId().equals(version.getId()));
    }

    private Submission accept(UUID id, Meeting meeting) {
        Submission submission = em.find(Submission.class, id);
        if (submission == null) {
            throw BusinessException.invalid("submissionId", "meetings.submission.unknown");
        }
        access.require(Action.OPEN, submission);
        submission.accept(meeting.getId());
        trail.of(submission, "accepted", meeting.getTitle());
        trail.tell(Set.of(submission.getAuthorId()), "meetings.notice.accepted", submission, submission.getTitle(),
                meeting.getTitle());
        return submission;
    }

    private void requirePresenter(Meeting meeting, UUID presenter) {
        if (presenter != null) {
            persons.require(presenter, meeting.getAgencyId(), "presenter");
        }
    }

    private void invite(Meeting meeting, AgendaItem item, List<UUID> people) {
        if (people == null) {
            return;
        }
        Set<Participant> guests = new HashSet<>();
        for (UUID person : people) {
            boolean known = meeting.participant(person).isPresent();
            persons.require(person, meeting.getAgencyId(), "guests");
            Participant guest = known ? meeting.participant(person).orElseThrow()
                    : meeting.invite(person, ParticipantRole.GUEST, false);
            if (guest.getRole() == ParticipantRole.GUEST) {
                guests.add(guest);
            }
            if (!known) {
                em.persist(guest);
                invitations.added(meeting, guest);
            }
        }
        item.inviteOnly(guests);
    }

    private void settle(Meeting meeting, String deed, String detail) {
        em.flush();
        meetingAccess.renew(meeting);
        packs.align(meeting);
        trail.of(meeting, deed, detail);
        em.flush();
    }
}
