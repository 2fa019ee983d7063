package vn.hoivan.web.documents;

import java.io.Serializable;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

import vn.hoivan.documents.OutgoingDocuments;
import vn.hoivan.documents.OutgoingFilter;
import vn.hoivan.documents.OutgoingRow;
import vn.hoivan.documents.OutgoingState;
import vn.hoivan.web.shared.LazyRows;

/** The list of outgoing documents; the filter stands in the address. */
@Named
@ViewScoped
public class OutgoingBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private OutgoingDocuments documents;
    private String text;
    private Integer year;
    private OutgoingState state;
    private transient LazyRows<OutgoingRow> rows;

    public LazyRows<OutgoingRow> getRows() {
        if (rows == null) {
            rows = new LazyRows<>(page -> documents.list(new OutgoingFilter(text, year, state), page), OutgoingRow::id);
        }
        return rows;
    }

    public boolean isFiltered() {
        return text != null && !text.isBlank() || year != null || state != null;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }

    public OutgoingState getState() {
        return state;
    }

    public void setState(OutgoingState state) {
        this.state = state;
    }
}
