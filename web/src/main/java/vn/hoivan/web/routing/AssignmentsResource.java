package vn.hoivan.web.routing;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import vn.hoivan.routing.AssignmentRow;
import vn.hoivan.routing.AssignmentState;
import vn.hoivan.routing.Assignments;
import vn.hoivan.shared.Ids;
import vn.hoivan.shared.Page;
import vn.hoivan.shared.PageRequest;
import vn.hoivan.web.rest.Once;

/** {@code /assignments}: what people are asked to do about incoming documents. */
@Path("/assignments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class AssignmentsResource {

    /** @param reason of a return; @param result of what is finished */
    public record Words(String reason, String result) {

        static String reason(Words words) {
            return words == null ? null : words.reason;
        }

        static String result(Words words) {
            return words == null ? null : words.result;
        }
    }

    @EJB
    private Assignments assignments;
    @Inject
    private Once once;

    /** @param mine false: of all documents the caller may open */
    @GET
    public Page<AssignmentRow> list(@DefaultValue("true") @QueryParam("mine") boolean mine,
            @QueryParam("state") AssignmentState state, @QueryParam("page") int page,
            @DefaultValue("50") @QueryParam("size") int size) {
        return assignments.list(mine, state, new PageRequest(page, size, null));
    }

    @POST
    @Path("{id}/accept")
    public Response accept(@PathParam("id") String id) {
        return once.run(200, null, () -> assignments.accept(Ids.parse(id)));
    }

    @POST
    @Path("{id}/return")
    public Response giveBack(@PathParam("id") String id, Words words) {
        return once.run(200, words, () -> assignments.giveBack(Ids.parse(id), Words.reason(words)));
    }

    @POST
    @Path("{id}/recall")
    public Response recall(@PathParam("id") String id) {
        return once.run(200, null, () -> assignments.recall(Ids.parse(id)));
    }

    @POST
    @Path("{id}/finish")
    public Response finish(@PathParam("id") String id, Words words) {
        return once.run(200, words, () -> assignments.finish(Ids.parse(id), Words.result(words)));
    }
}
