package vn.hoivan.routing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import vn.hoivan.documents.IncomingState;
import vn.hoivan.documents.Urgency;

/**
 * An assignment, with what its list shows of the document and the directive.
 *
 * @param text of the directive
 */
public record AssignmentRow(UUID id, int version, UUID documentId, Integer arrivalNumber, int year, String reference,
        String issuingAgency, String subject, Urgency urgency, IncomingState documentState, UUID fileId,
        UUID assigneeId, String assignee, AssignmentRole role, AssignmentState state, LocalDate dueDate,
        String text, UUID directorId, String director, String reason, String result, Instant createdAt,
        Instant firstSeenAt, Instant changedAt) {

    public UUID getId() {
        return id;
    }

    public boolean isOpen() {
        return state == AssignmentState.NEW || state == AssignmentState.ACCEPTED;
    }
}
