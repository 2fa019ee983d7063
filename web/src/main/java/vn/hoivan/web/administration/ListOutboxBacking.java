package vn.hoivan.web.administration;

import java.io.Serializable;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

import vn.hoivan.notifications.MailHold;
import vn.hoivan.notifications.MailState;
import vn.hoivan.notifications.Outbox;
import vn.hoivan.notifications.OutboxRow;
import vn.hoivan.web.shared.LazyRows;

/** The outbox of the agency. */
@Named
@ViewScoped
public class ListOutboxBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private Outbox outbox;
    private MailState state;
    private LazyRows<OutboxRow> rows;

    @PostConstruct
    void open() {
        rows = new LazyRows<>(page -> outbox.list(null, state, page), OutboxRow::id);
    }

    public String body(OutboxRow row) {
        return outbox.content(row.id()).body();
    }

    public void retry(OutboxRow row) {
        outbox.retry(row.id());
        Saving.done("outbox_retried");
    }

    public void release() {
        outbox.release();
    }

    public MailHold getHold() {
        return outbox.hold();
    }

    public boolean isHeld() {
        return outbox.hold() != MailHold.NONE;
    }

    public boolean isRestored() {
        return outbox.hold() == MailHold.RESTORED;
    }

    public MailState getState() {
        return state;
    }

    public void setState(MailState state) {
        this.state = state;
    }

    public MailState[] getStates() {
        return MailState.values();
    }

    public LazyRows<OutboxRow> getRows() {
        return rows;
    }
}
