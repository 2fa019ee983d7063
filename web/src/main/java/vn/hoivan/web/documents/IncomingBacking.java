package vn.hoivan.web.documents;

import java.io.Serializable;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

import vn.hoivan.documents.IncomingDocuments;
import vn.hoivan.documents.IncomingFilter;
import vn.hoivan.documents.IncomingRow;
import vn.hoivan.documents.IncomingState;
import vn.hoivan.web.shared.LazyRows;

/** The list of incoming documents; the filter stands in the address. */
@Named
@ViewScoped
public class IncomingBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private IncomingDocuments documents;
    private String text;
    private Integer year;
    private IncomingState state;
    private transient LazyRows<IncomingRow> rows;

    public LazyRows<IncomingRow> getRows() {
        if (rows == null) {
            rows = new LazyRows<>(page -> documents.list(new IncomingFilter(text, year, state), page), IncomingRow::id);
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

    public IncomingState getState() {
        return state;
    }

    public void setState(IncomingState state) {
        this.state = state;
    }
}
