package vn.hoivan.web.administration;

import java.io.Serializable;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

import vn.hoivan.identity.Agencies;
import vn.hoivan.identity.AgencyRow;
import vn.hoivan.web.shared.LazyRows;

/** The directory of agencies. */
@Named
@ViewScoped
public class ListAgenciesBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private Agencies agencies;
    private String text;
    private LazyRows<AgencyRow> rows;

    @PostConstruct
    void open() {
        rows = new LazyRows<>(page -> agencies.find(text, page), AgencyRow::id);
    }

    public LazyRows<AgencyRow> getRows() {
        return rows;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
