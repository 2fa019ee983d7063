package vn.hoivan.web.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import vn.hoivan.documents.DocumentLink;
import vn.hoivan.documents.DocumentType;
import vn.hoivan.documents.IncomingDetail;
import vn.hoivan.documents.IncomingState;
import vn.hoivan.documents.PaperFacts;
import vn.hoivan.documents.Secrecy;
import vn.hoivan.documents.Urgency;
import vn.hoivan.routing.AssignmentRow;
import vn.hoivan.routing.DirectiveRow;

/** An incoming document as the API gives it, whole. */
public record IncomingAnswer(UUID id, int version, IncomingState state, Integer arrivalNumber, int year,
        LocalDate arrivalDate, Integer number, String notation, String reference, LocalDate issuedDate,
        String issuingAgency, DocumentType type, String subject, String signer, Urgency urgency, Secrecy secrecy,
        int copies, boolean paperReceived, UUID fileId, LocalDate dueDate, UUID lead, String leadName,
        String voidReason, String registeredBy, Instant registeredAt, Instant finishedAt,
        List<TimelineItem> timeline, List<DirectiveRow> directives, List<AssignmentRow> assignments,
        List<DocumentLink> links) {

    /** One line of the audit trail. @param text what was done, in the caller's language */
    public record TimelineItem(Instant at, String who, String action, String text, String detail) {
    }

    static IncomingAnswer of(IncomingDetail document, List<TimelineItem> timeline, List<DirectiveRow> directives,
            List<AssignmentRow> assignments) {
        PaperFacts paper = document.paper();
        return new IncomingAnswer(document.id(), document.version(), document.state(), document.arrivalNumber(),
                document.year(), document.receipt().arrivalDate(), paper.number(), paper.notation(), paper.reference(),
                paper.issuedDate(), paper.issuingAgency(), paper.type(), paper.subject(), paper.signer(), paper.urgency(),
                paper.secrecy(), document.receipt().copies(), document.receipt().paperReceived(), document.fileId(),
                document.dueDate(), document.leadId(), document.lead(), document.voidReason(), document.registeredBy(),
                document.registeredAt(), document.finishedAt(), timeline, directives, assignments, document.links());
    }
}
