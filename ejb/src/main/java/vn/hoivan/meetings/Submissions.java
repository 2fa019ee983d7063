package vn.hoivan.meetings;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import vn.hoivan.access.Access;
import vn.hoivan.access.Action;
import vn.hoivan.files.FileRows;
import vn.hoivan.files.StoredFile;
import vn.hoivan.identity.Caller;
import vn.hoivan.identity.Callers;
import vn.hoivan.identity.Role;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.Page;
import vn.hoivan.shared.PageRequest;

/** The boundary to submissions: written by officers, taken onto an agenda or returned by the secretary. */
@Stateless
@RolesAllowed(Role.Names.USER)
public class Submissions {

    private static final String ROW = """
            select new vn.hoivan.meetings.SubmissionRow(o.id, o.title, o.authorId, a.name, o.state, o.meetingId, b.name,
            m.startsAt, o.createdAt, o.proposedAt)""";
    private static final String FROM = """
             from Submission o join Person a on a.id = o.authorId left join Meeting m on m.id = o.meetingId left join m.body b
            where (o.authorId = :me or o.state <> :draft) and (:all = true or o.authorId = :me)
            and (:anyState = true or o.state = :state) and\s""" + Access.VISIBLE;

    @PersistenceContext
    private EntityManager em;
    @Inject
    private FileRows files;
    @Inject
    private Access access;
    @Inject
    private Callers callers;
    @Inject
    private Persons persons;
    @Inject
    private Saves saves;
    @Inject
    private MeetingTrail trail;
    @Inject
    private Clock clock;

    /** @throws BusinessException not found, where the incoming document may not be opened by the caller */
    public MeetingCreated create(@Valid @NotNull CreateSubmission command) {
        Caller author = callers.current();
        if (command.incomingDocumentId() != null) {
            access.requireOpen(Set.of(command.incomingDocumentId()));
        }
        Submission submission = new Submission(author.agencyId(), command.incomingDocumentId(), author.personId(),
                command.title(), command.summary(), clock.instant());
        carry(submission, command.fileIds());
        em.persist(submission);
        access.publish(submission);
        trail.of(submission, "created", null);
        return new MeetingCreated(submission.getId(), submission.getVersion());
    }

    public MeetingCreated edit(UUID id, Integer version, @Valid @NotNull CreateSubmission command) {
        Submission submission = get(id, Action.EDIT);
        saves.require(submission, submission.getLastChange(), version);
        submission.change(command.title(), command.summary());
        carry(submission, command.fileIds());
        submission.savedBy(saves.now());
        trail.of(submission, "changed", null);
        em.flush();
        return new MeetingCreated(id, submission.getVersion());
    }

    /** @param meetingId for which meeting; null leaves it to the secretary */
    public SubmissionDetail propose(UUID id, UUID meetingId) {
        Submission submission = get(id, Action.PROPOSE);
        Meeting meeting = meetingId == null ? null : em.find(Meeting.class, meetingId);
        if (meetingId != null && (meeting == null || !meeting.getAgencyId().equals(submission.getAgencyId()))) {
            throw BusinessException.invalid("meetingId", "meetings.meeting.unknown");
        }
        if (meeting != null) {
            meeting.requirePreparing();
        }
        submission.propose(meetingId, clock.instant());
        trail.of(submission, "proposed", meeting == null ? null : meeting.getBody().getName());
        Set<UUID> told = meeting == null ? persons.secretaries(submission.getAgencyId()) : Set.of(meeting.getSecretaryId());
        trail.tell(told, "meetings.notice.proposed", submission, submission.getTitle(),
                persons.name(submission.getAuthorId()));
        em.flush();
        return detail(submission);
    }

    /** Its author takes it back, while it still waits for the secretary. */
    public SubmissionDetail withdraw(UUID id) {
        Submission submission = get(id, Action.PROPOSE);
        Meeting meeting = submission.getMeetingId() == null ? null : em.find(Meeting.class, submission.getMeetingId());
        submission.withdraw();
        trail.of(submission, "withdrawn", meeting == null ? null : meeting.getBody().getName());
        em.flush();
        return detail(submission);
    }

    @RolesAllowed(Role.Names.SECRETARY)
    public SubmissionDetail giveBack(UUID id, @NotBlank @Size(max = Submission.REASON_LENGTH) String reason) {
        Submission submission = get(id, Action.OPEN);
        submission.giveBack(reason);
        trail.of(submission, "returned", submission.getReason());
        trail.tell(Set.of(submission.getAuthorId()), "meetings.notice.returned", submission, submission.getTitle(),
                submission.getReason());
        em.flush();
        return detail(submission);
    }

    /** Own ones, and for those who may see them those of others that have been proposed. @param state null for all */
    public Page<SubmissionRow> list(boolean mine, SubmissionState state, @NotNull PageRequest page) {
        List<SubmissionRow> rows = with(em.createQuery(ROW + FROM + " order by o.createdAt desc, o.id",
                SubmissionRow.class), mine, state).setFirstResult(page.offset()).setMaxResults(page.size()).getResultList();
        return new Page<>(with(em.createQuery("select count(o)" + FROM, Long.class), mine, state).getSingleResult(), rows);
    }

    public SubmissionDetail get(UUID id) {
        return detail(get(id, Action.OPEN));
    }

    /** Meetings of the caller's agency for which something can still be proposed, nearest first. */
    public List<MeetingChoice> meetings() {
        return em.createQuery("""
                select new vn.hoivan.meetings.MeetingChoice(m.id, b.name, m.startsAt) from Meeting m join m.body b
                where m.agencyId = :agency and m.state in :open and m.endsAt > :now order by m.startsAt, m.id""",
                MeetingChoice.class).setParameter("agency", callers.current().agencyId())
                .setParameter("open", List.of(MeetingState.DRAFT, MeetingState.PUBLISHED))
                .setParameter("now", clock.instant()).getResultList();
    }

    private <T> TypedQuery<T> with(TypedQuery<T> query, boolean mine, SubmissionState state) {
        return query.setParameter("me", callers.current().personId()).setParameter("draft", SubmissionState.DRAFT)
                .setParameter("all", !mine).setParameter("anyState", state == null)
                .setParameter("state", state == null ? SubmissionState.DRAFT : state)
                .setParameter("tokens", access.tokens());
    }

    private void carry(Submission submission, List<UUID> fileIds) {
        Set<UUID> before = new HashSet<>();
        submission.getFiles().forEach(file -> before.add(file.getFileId()));
        List<SubmissionFile> papers = new ArrayList<>();
        for (UUID fileId : fileIds == null ? List.<UUID>of() : fileIds) {
            StoredFile file = before.remove(fileId) ? files.get(fileId)
                    : files.attach(fileId, submission.getId(), "fileIds");
            papers.add(new SubmissionFile(papers.size() + 1, fileId, PaperShelf.withoutEnding(file.getName())));
        }
        before.forEach(gone -> files.unlink(gone, submission.getId()));
        submission.carry(papers);
    }

    private SubmissionDetail detail(Submission submission) {
        Meeting meeting = submission.getMeetingId() == null ? null : em.find(Meeting.class, submission.getMeetingId());
        boolean editable = access.may(Action.EDIT, submission)
                && Set.of(SubmissionState.DRAFT, SubmissionState.RETURNED).contains(submission.getState());
        return new SubmissionDetail(submission.getId(), submission.getVersion(), submission.getTitle(),
                submission.getSummary(), submission.getIncomingDocumentId(), submission.getAuthorId(),
                persons.name(submission.getAuthorId()), submission.getState(), submission.getMeetingId(),
                meeting == null ? null : meeting.getBody().getName(),
                meeting == null ? null : meeting.getStartsAt(), submission.getReason(), submission.getCreatedAt(),
                submission.getProposedAt(), submission.getFiles().stream().map(this::file).toList(), editable,
                submission.getState() == SubmissionState.PROPOSED && access.may(Action.PROPOSE, submission));
    }

    private SubmissionDetail.File file(SubmissionFile paper) {
        StoredFile file = files.get(paper.getFileId());
        return new SubmissionDetail.File(file.getId(), paper.getTitle(), file.getName(), file.getPages(), file.getState());
    }

    private Submission get(UUID id, Action action) {
        Submission submission = em.find(Submission.class, id);
        if (submission == null) {
            throw BusinessException.notFound();
        }
        access.require(action, submission);
        return submission;
    }
}
