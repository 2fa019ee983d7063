package vn.hoivan.web.voting;

import java.util.List;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import vn.hoivan.shared.Ids;
import vn.hoivan.shared.Page;
import vn.hoivan.voting.Floors;
import vn.hoivan.voting.OpenPoll;
import vn.hoivan.voting.PollRow;
import vn.hoivan.voting.Polls;
import vn.hoivan.web.rest.Once;

/** {@code /agenda-items/{id}} while the meeting sits: turning to the item, and the votes on it. */
@Path("/agenda-items/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ItemPollsResource {

    @PathParam("id")
    private String id;
    @EJB
    private Polls polls;
    @EJB
    private Floors floors;
    @Inject
    private Once once;

    @PUT
    @Path("current")
    public void turnTo() {
        floors.turnTo(Ids.parse(id));
    }

    @GET
    @Path("polls")
    public Page<PollRow> list() {
        List<PollRow> rows = polls.of(Ids.parse(id));
        return new Page<>(rows.size(), rows);
    }

    @POST
    @Path("polls")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response open(OpenPoll command) {
        return once.run(201, command, () -> polls.open(Ids.parse(id), command));
    }
}
