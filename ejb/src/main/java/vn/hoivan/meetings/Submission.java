package vn.hoivan.meetings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;

import vn.hoivan.access.ObjectKind;
import vn.hoivan.access.Protected;
import vn.hoivan.access.Relation;
import vn.hoivan.shared.BaseEntity;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.Ids;
import vn.hoivan.shared.Vietnamese;

/**
 * Tờ trình: what an officer wants decided. Written as a DRAFT, PROPOSED for a meeting, then ACCEPTED onto its agenda by
 * the secretary, or RETURNED with a reason, after which it may be changed and proposed again.
 */
@Entity
@Table(name = "submission")
public class Submission extends BaseEntity implements Protected {

    public static final int TITLE_LENGTH = 500;
    public static final int SUMMARY_LENGTH = 4000;
    public static final int REASON_LENGTH = 1000;

    @Column(name = "agency_id", nullable = false)
    private UUID agencyId;
    @Column(name = "incoming_document_id")
    private UUID incomingDocumentId;
    @Column(nullable = false, length = TITLE_LENGTH)
    private String title;
    @Column(length = SUMMARY_LENGTH)
    private String summary;
    @Column(name = "author_id", nullable = false)
    private UUID authorId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private SubmissionState state = SubmissionState.DRAFT;
    @Column(name = "meeting_id")
    private UUID meetingId;
    @Column(length = REASON_LENGTH)
    private String reason;
    @Column(name = "created_at", nullable = false)
    private Instant createdAt;
    @Column(name = "proposed_at")
    private Instant proposedAt;
    @Embedded
    private LastChange lastChange;
    @ElementCollection
    @CollectionTable(name = "submission_file", joinColumns = @JoinColumn(name = "submission_id"))
    private List<SubmissionFile> files = new ArrayList<>();

    protected Submission() {
    }

    Submission(UUID agencyId, UUID incomingDocumentId, UUID authorId, String title, String summary, Instant now) {
        super(Ids.next());
        this.agencyId = agencyId;
        this.incomingDocumentId = incomingDocumentId;
        this.authorId = authorId;
        this.createdAt = now;
        change(title, summary);
    }

    void change(String newTitle, String newSummary) {
        requireWritable();
        title = Vietnamese.line(newTitle);
        summary = Vietnamese.clean(newSummary);
    }

    void carry(List<SubmissionFile> papers) {
        requireWritable();
        files.clear();
        files.addAll(papers);
    }

    void propose(UUID meeting, Instant now) {
        requireWritable();
        if (files.isEmpty()) {
            throw BusinessException.invalid("fileIds", "meetings.submission.noPapers");
        }
        state = SubmissionState.PROPOSED;
        meetingId = meeting;
        reason = null;
        proposedAt = now;
    }

    /** Its author takes it back before the secretary has dealt with it. */
    void withdraw() {
        requireProposed();
        state = SubmissionState.DRAFT;
        meetingId = null;
        proposedAt = null;
    }

    void accept(UUID meeting) {
        requireProposed();
        state = SubmissionState.ACCEPTED;
        meetingId = meeting;
    }

    void giveBack(String why) {
        requireProposed();
        state = SubmissionState.RETURNED;
        reason = Vietnamese.line(why);
    }

    /** The item it had become was removed from the agenda: it waits again. */
    void offAgenda() {
        state = SubmissionState.PROPOSED;
    }

    private void requireWritable() {
        if (state != SubmissionState.DRAFT && state != SubmissionState.RETURNED) {
            throw BusinessException.conflict("meetings.submission." + state);
        }
    }

    private void requireProposed() {
        if (state != SubmissionState.PROPOSED) {
            throw BusinessException.conflict("meetings.submission." + state);
        }
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.SUBMISSION;
    }

    @Override
    public UUID agencyId() {
        return agencyId;
    }

    @Override
    public Map<Relation, Set<UUID>> parties() {
        return Map.of(Relation.AUTHOR, Set.of(authorId));
    }

    public UUID getAgencyId() {
        return agencyId;
    }

    /** @return what it answers to, or null */
    public UUID getIncomingDocumentId() {
        return incomingDocumentId;
    }

    public String getTitle() {
        return title;
    }

    public String getSummary() {
        return summary;
    }

    public UUID getAuthorId() {
        return authorId;
    }

    public SubmissionState getState() {
        return state;
    }

    /** @return the meeting it is proposed for, or on whose agenda it is */
    public UUID getMeetingId() {
        return meetingId;
    }

    /** @return why it was returned, or null */
    public String getReason() {
        return reason;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getProposedAt() {
        return proposedAt;
    }

    /** In order. */
    public List<SubmissionFile> getFiles() {
        return files.stream().sorted(Comparator.comparingInt(SubmissionFile::getPosition)).toList();
    }

    /** @return who saved it last, null where nobody has since it was made */
    LastChange getLastChange() {
        return lastChange;
    }

    void savedBy(LastChange change) {
        lastChange = change;
    }
}
