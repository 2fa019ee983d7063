package vn.hoivan.web.signing;

import java.io.Serializable;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

import vn.hoivan.signing.DraftRow;
import vn.hoivan.signing.DraftState;
import vn.hoivan.signing.Drafts;
import vn.hoivan.web.shared.LazyRows;

/** The list of drafts. */
@Named
@ViewScoped
public class DraftsBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private Drafts drafts;
    private DraftState state;
    private transient LazyRows<DraftRow> rows;

    public LazyRows<DraftRow> getRows() {
        if (rows == null) {
            rows = new LazyRows<>(page -> drafts.list(state, page), DraftRow::id);
        }
        return rows;
    }

    public DraftState[] getStates() {
        return DraftState.values();
    }

    public String look(DraftState of) {
        return switch (of) {
            case ISSUED -> "ok";
            case RETURNED, CANCELLED -> "warn";
            case DRAFTING -> "calm";
            default -> "info";
        };
    }

    public DraftState getState() {
        return state;
    }

    public void setState(DraftState state) {
        this.state = state;
    }
}
