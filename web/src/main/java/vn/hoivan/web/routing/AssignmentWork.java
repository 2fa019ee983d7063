package vn.hoivan.web.routing;

import java.util.List;
import java.util.Locale;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;

import vn.hoivan.documents.Urgency;
import vn.hoivan.routing.AssignmentRole;
import vn.hoivan.routing.AssignmentRow;
import vn.hoivan.routing.AssignmentState;
import vn.hoivan.routing.Assignments;
import vn.hoivan.shared.Texts;
import vn.hoivan.web.home.WorkItem;
import vn.hoivan.web.home.WorkSource;
import vn.hoivan.web.shared.Labels;

/** What the caller is asked to do about incoming documents. */
@RequestScoped
public class AssignmentWork implements WorkSource {

    private static final int MOST = 100;

    @EJB
    private Assignments assignments;

    @Override
    public List<WorkItem> waiting(Locale locale) {
        return assignments.waiting(MOST).stream().map(row -> item(row, locale)).toList();
    }

    private static WorkItem item(AssignmentRow row, Locale locale) {
        boolean informed = row.role() == AssignmentRole.INFORMED;
        String line = row.arrivalNumber() + " · " + (row.reference() == null ? "" : row.reference() + " · ")
                + row.issuingAgency() + " · " + Texts.of(locale, row.role()).toLowerCase(locale);
        String deed = informed ? "READ" : row.state() == AssignmentState.NEW ? "ACCEPT" : "FINISH";
        return new WorkItem(informed ? "READ" : "HANDLE", row.documentId(), "/documents/view.xhtml?id=" + row.documentId(),
                row.subject(), line, row.dueDate(), row.urgency() == Urgency.EXPRESS,
                row.urgency() == Urgency.NORMAL ? null : Texts.of(locale, row.urgency()), row.createdAt(), row.fileId(),
                Labels.get(locale, "routing_do_" + deed));
    }
}
