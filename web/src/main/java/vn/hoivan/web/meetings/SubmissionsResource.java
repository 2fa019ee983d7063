package vn.hoivan.web.meetings;

import java.util.UUID;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import vn.hoivan.meetings.CreateSubmission;
import vn.hoivan.meetings.MeetingCreated;
import vn.hoivan.meetings.SubmissionDetail;
import vn.hoivan.meetings.SubmissionRow;
import vn.hoivan.meetings.SubmissionState;
import vn.hoivan.meetings.Submissions;
import vn.hoivan.shared.Ids;
import vn.hoivan.shared.Page;
import vn.hoivan.shared.PageRequest;
import vn.hoivan.web.rest.IfMatch;
import vn.hoivan.web.rest.Once;

/** {@code /submissions}. */
@Path("/submissions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SubmissionsResource {

    /** For which meeting; null leaves it to the secretary. */
    public record Propose(UUID meetingId) {
    }

    /** Why it is returned. */
    public record GiveBack(String reason) {
    }

    @EJB
    private Submissions submissions;
    @Inject
    private Once once;

    @GET
    @Consumes(MediaType.WILDCARD)
    public Page<SubmissionRow> list(@QueryParam("mine") boolean mine, @QueryParam("state") SubmissionState state,
            @QueryParam("page") int page, @DefaultValue("50") @QueryParam("size") int size) {
        return submissions.list(mine, state, new PageRequest(page, size, null));
    }

    @POST
    public Response create(CreateSubmission command) {
        return once.run(201, command, () -> submissions.create(command));
    }

    @GET
    @Path("{id}")
    @Consumes(MediaType.WILDCARD)
    public SubmissionDetail get(@PathParam("id") String id) {
        return submissions.get(Ids.parse(id));
    }

    @PUT
    @Path("{id}")
    public MeetingCreated edit(@PathParam("id") String id, @HeaderParam("If-Match") String version,
            CreateSubmission command) {
        return submissions.edit(Ids.parse(id), IfMatch.version(version), command);
    }

    @POST
    @Path("{id}/propose")
    public SubmissionDetail propose(@PathParam("id") String id, Propose command) {
        return submissions.propose(Ids.parse(id), command == null ? null : command.meetingId());
    }

    @POST
    @Path("{id}/withdraw")
    @Consumes(MediaType.WILDCARD)
    public SubmissionDetail withdraw(@PathParam("id") String id) {
        return submissions.withdraw(Ids.parse(id));
    }

    @POST
    @Path("{id}/return")
    public SubmissionDetail giveBack(@PathParam("id") String id, GiveBack command) {
        return submissions.giveBack(Ids.parse(id), command == null ? null : command.reason());
    }
}
