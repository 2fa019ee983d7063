package vn.hoivan.web.meetings;

import java.util.List;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import vn.hoivan.meetings.ConclusionRow;
import vn.hoivan.meetings.Conclusions;
import vn.hoivan.meetings.NoteConclusion;
import vn.hoivan.shared.Ids;
import vn.hoivan.shared.Page;
import vn.hoivan.web.rest.IfMatch;

/** {@code /conclusions}: what the caller has to carry out, and one conclusion. */
@Path("/conclusions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ConclusionsResource {

    @EJB
    private Conclusions conclusions;

    @GET
    public Page<ConclusionRow> mine() {
        List<ConclusionRow> rows = conclusions.mine();
        return new Page<>(rows.size(), rows);
    }

    @GET
    @Path("{id}")
    public ConclusionRow get(@PathParam("id") String id) {
        return conclusions.get(Ids.parse(id));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public ConclusionRow change(@PathParam("id") String id, @HeaderParam("If-Match") String version, NoteConclusion command) {
        return conclusions.change(Ids.parse(id), IfMatch.version(version), command);
    }
}
