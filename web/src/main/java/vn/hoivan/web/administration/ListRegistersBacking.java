package vn.hoivan.web.administration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import vn.hoivan.documents.RegisterBooks;
import vn.hoivan.documents.RegisterRow;

/** The registers of the agency, as they stand this year. */
@Named
@RequestScoped
public class ListRegistersBacking {

    @EJB
    private RegisterBooks books;
    @Inject
    private Clock clock;
    private List<RegisterRow> rows;

    public List<RegisterRow> getRows() {
        if (rows == null) {
            rows = books.list(LocalDate.now(clock).getYear());
        }
        return rows;
    }
}
