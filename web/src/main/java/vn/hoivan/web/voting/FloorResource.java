package vn.hoivan.web.voting;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import vn.hoivan.shared.Ids;
import vn.hoivan.voting.Floor;
import vn.hoivan.voting.Floors;
import vn.hoivan.voting.Minutes;
import vn.hoivan.web.files.RangeResponse;

/** What a meeting is doing now, and its minutes. */
@Path("/meetings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FloorResource {

    @EJB
    private Floors floors;
    @EJB
    private Minutes minutes;
    @Inject
    private HttpServletRequest request;

    @GET
    @Path("{id}/floor")
    public Floor floor(@PathParam("id") String id) {
        return floors.of(Ids.parse(id));
    }

    /** The minutes as PDF. */
    @GET
    @Path("{id}/minutes")
    @Produces(MediaType.WILDCARD)
    public Response minutes(@PathParam("id") String id, @QueryParam("download") boolean download) {
        return RangeResponse.of(minutes.of(Ids.parse(id)), request, download);
    }
}
