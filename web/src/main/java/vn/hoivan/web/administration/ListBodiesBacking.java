package vn.hoivan.web.administration;

import java.util.List;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

import vn.hoivan.meetings.Bodies;
import vn.hoivan.meetings.BodyRow;

/** The bodies of the agency. */
@Named
@RequestScoped
public class ListBodiesBacking {

    @EJB
    private Bodies bodies;
    private List<BodyRow> rows;

    public List<BodyRow> getRows() {
        if (rows == null) {
            rows = bodies.list(true);
        }
        return rows;
    }

    public long voters(BodyRow row) {
        return row.members().stream().filter(BodyRow.MemberRow::votes).count();
    }
}
