package vn.hoivan.web.signing;

import java.util.List;
import java.util.Locale;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;

import vn.hoivan.documents.Urgency;
import vn.hoivan.shared.Texts;
import vn.hoivan.signing.DraftRow;
import vn.hoivan.signing.DraftState;
import vn.hoivan.signing.Drafts;
import vn.hoivan.web.home.WorkItem;
import vn.hoivan.web.home.WorkSource;
import vn.hoivan.web.shared.Labels;

/** Drafts that wait for the caller. */
@RequestScoped
public class DraftWork implements WorkSource {

    @EJB
    private Drafts drafts;

    @Override
    public List<WorkItem> waiting(Locale locale) {
        return drafts.waiting().stream().map(row -> item(row, locale)).toList();
    }

    private WorkItem item(DraftRow row, Locale locale) {
        String kind = row.state() == DraftState.APPROVED || row.state() == DraftState.SIGNED ? "SIGN"
                : row.state() == DraftState.IN_REVIEW ? "APPROVE" : "HANDLE";
        boolean urgent = row.urgency() != Urgency.NORMAL;
        return new WorkItem(kind, row.id(), "/signing/draft.xhtml?id=" + row.id(), row.subject(),
                row.getReference() + " · " + Texts.of(locale, row.state()) + " · " + row.author(), null, urgent,
                urgent ? Texts.of(locale, row.urgency()) : null, row.changedAt(), drafts.detail(row.id()).fileId(),
                Labels.get(locale, "draft_next_" + row.state()));
    }
}
