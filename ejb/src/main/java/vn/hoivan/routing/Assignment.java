package vn.hoivan.routing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

import vn.hoivan.shared.BaseEntity;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.Ids;

/**
 * One person's part in a directive. New, it can be recalled by the leader; the assignee accepts it, or returns it with
 * a reason; in the end it is finished with a result. A later directive may carry it on or replace it.
 */
@Entity
public class Assignment extends BaseEntity {

    public static final int REASON_LENGTH = 1000;
    public static final int RESULT_LENGTH = 2000;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "directive_id", nullable = false)
    private Directive directive;
    @Column(name = "document_id", nullable = false)
    private UUID documentId;
    @Column(name = "assignee_id", nullable = false)
    private UUID assigneeId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private AssignmentRole role;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private AssignmentState state = AssignmentState.NEW;
    @Column(name = "due_date")
    private LocalDate dueDate;
    @Column(length = REASON_LENGTH)
    private String reason;
    @Column(length = RESULT_LENGTH)
    private String result;
    @Column(name = "created_at", nullable = false)
    private Instant createdAt;
    @Column(name = "first_seen_at")
    private Instant firstSeenAt;
    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    protected Assignment() {
    }

    Assignment(Directive directive, UUID assigneeId, AssignmentRole role, Instant now) {
        super(Ids.next());
        this.documentId = directive.getDocumentId();
        this.assigneeId = assigneeId;
        this.role = role;
        this.createdAt = now;
        follow(directive, now);
    }

    /** Goes on under a later directive. */
    final void follow(Directive later, Instant now) {
        directive = later;
        dueDate = role == AssignmentRole.INFORMED ? null : later.getDueDate();
        changedAt = now;
    }

    /** Gives way to a later directive, whatever has been done about it. */
    void replace(Instant now) {
        requireOpen();
        change(AssignmentState.RECALLED, now);
    }

    void accept(Instant now) {
        requireNew();
        change(AssignmentState.ACCEPTED, now);
    }

    void giveBack(String why, Instant now) {
        requireOpen();
        reason = why;
        change(AssignmentState.RETURNED, now);
    }

    void recall(Instant now) {
        requireNew();
        change(AssignmentState.RECALLED, now);
    }

    /** @param outcome may be missing only where somebody was merely informed */
    void finish(String outcome, Instant now) {
        requireOpen();
        if (outcome == null && role != AssignmentRole.INFORMED) {
            throw BusinessException.invalid("result", "routing.result.required");
        }
        result = outcome;
        change(AssignmentState.FINISHED, now);
    }

    /** Waits to be accepted or finished. */
    public boolean isOpen() {
        return state == AssignmentState.NEW || state == AssignmentState.ACCEPTED;
    }

    /** Neither given back nor taken away. */
    boolean stands() {
        return isOpen() || state == AssignmentState.FINISHED;
    }

    private void requireNew() {
        if (state != AssignmentState.NEW) {
            throw wrongState();
        }
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw wrongState();
        }
    }

    private BusinessException wrongState() {
        return BusinessException.conflict("routing.state." + state);
    }

    private void change(AssignmentState to, Instant now) {
        state = to;
        changedAt = now;
    }

    public Directive getDirective() {
        return directive;
    }

    public UUID getDocumentId() {
        return documentId;
    }

    public UUID getAssigneeId() {
        return assigneeId;
    }

    public AssignmentRole getRole() {
        return role;
    }

    public AssignmentState getState() {
        return state;
    }

    public LocalDate getDueDate() {
        return dueDate;
    }

    public String getReason() {
        return reason;
    }

    public String getResult() {
        return result;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getFirstSeenAt() {
        return firstSeenAt;
    }

    public Instant getChangedAt() {
        return changedAt;
    }
}
