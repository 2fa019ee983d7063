package vn.hoivan.web.meetings;

import java.io.Serializable;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

import vn.hoivan.meetings.SubmissionRow;
import vn.hoivan.meetings.Submissions;
import vn.hoivan.web.shared.LazyRows;

/** Own submissions; for secretaries and leaders those of others too. */
@Named
@ViewScoped
public class ListSubmissionsBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private Submissions submissions;
    private transient LazyRows<SubmissionRow> rows;

    public LazyRows<SubmissionRow> getRows() {
        if (rows == null) {
            rows = new LazyRows<>(page -> submissions.list(false, null, page), SubmissionRow::id);
        }
        return rows;
    }
}
