package vn.hoivan.web.meetings;

import java.io.Serializable;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

import vn.hoivan.meetings.MeetingFilter;
import vn.hoivan.meetings.MeetingRow;
import vn.hoivan.meetings.MeetingState;
import vn.hoivan.meetings.Meetings;
import vn.hoivan.web.shared.LazyRows;

/** Meetings to come, or over. */
@Named
@ViewScoped
public class ListMeetingsBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private Meetings meetings;
    private boolean past;
    private transient LazyRows<MeetingRow> rows;

    public LazyRows<MeetingRow> getRows() {
        if (rows == null) {
            rows = new LazyRows<>(page -> meetings.list(past ? MeetingFilter.over() : MeetingFilter.upcoming(), page),
                    MeetingRow::id);
        }
        return rows;
    }

    public String look(MeetingState state) {
        return switch (state) {
            case DRAFT -> "calm";
            case PUBLISHED -> "info";
            case IN_SESSION -> "ok";
            case CONCLUDED -> "calm";
            case CANCELLED -> "warn";
        };
    }

    public boolean isPast() {
        return past;
    }

    public void setPast(boolean past) {
        this.past = past;
    }
}
