package vn.hoivan.web.meetings;

import java.util.List;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import vn.hoivan.meetings.Bodies;
import vn.hoivan.meetings.BodyRow;
import vn.hoivan.shared.Page;

/** {@code /bodies}. */
@Path("/bodies")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BodiesResource {

    @EJB
    private Bodies bodies;

    @GET
    public Page<BodyRow> list() {
        List<BodyRow> rows = bodies.list(false);
        return new Page<>(rows.size(), rows);
    }
}
