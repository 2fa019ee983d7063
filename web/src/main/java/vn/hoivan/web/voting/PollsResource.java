package vn.hoivan.web.voting;

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

import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.Ids;
import vn.hoivan.voting.Choice;
import vn.hoivan.voting.PollRow;
import vn.hoivan.voting.Polls;
import vn.hoivan.web.rest.Once;

/** {@code /polls}: one vote. */
@Path("/polls")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PollsResource {

    public record CastBallot(Choice choice) {
    }

    @EJB
    private Polls polls;
    @Inject
    private Once once;

    @GET
    @Path("{id}")
    public PollRow get(@PathParam("id") String id) {
        return polls.get(Ids.parse(id));
    }

    /** The caller's own vote; may be sent again and changed until the close. */
    @PUT
    @Path("{id}/ballot")
    @Consumes(MediaType.APPLICATION_JSON)
    public PollRow cast(@PathParam("id") String id, CastBallot ballot) {
        if (ballot == null || ballot.choice() == null) {
            throw BusinessException.invalid("choice", "shared.required");
        }
        return polls.cast(Ids.parse(id), ballot.choice());
    }

    @POST
    @Path("{id}/close")
    public Response close(@PathParam("id") String id) {
        return once.run(200, null, () -> polls.close(Ids.parse(id)));
    }
}
