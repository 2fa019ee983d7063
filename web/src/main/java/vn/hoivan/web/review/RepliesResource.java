package vn.hoivan.web.review;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import vn.hoivan.review.AnnotationReplies;
import vn.hoivan.review.WriteReply;
import vn.hoivan.shared.Ids;
import vn.hoivan.web.rest.IfMatch;
import vn.hoivan.web.rest.Once;

/** {@code /annotations/{id}/replies}: what is said to a note. */
@Path("/annotations/{id}/replies")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RepliesResource {

    @EJB
    private AnnotationReplies replies;
    @Inject
    private Once once;
    @PathParam("id")
    private String id;
    @HeaderParam("If-Match")
    private String ifMatch;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(WriteReply reply) {
        return once.run(201, reply, () -> replies.add(Ids.parse(id), reply));
    }

    @PUT
    @Path("{reply}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(@PathParam("reply") String replyId, WriteReply reply) {
        return once.run(200, reply, () -> replies.change(Ids.parse(id), Ids.parse(replyId), IfMatch.version(ifMatch), reply));
    }

    @DELETE
    @Path("{reply}")
    public void delete(@PathParam("reply") String replyId) {
        replies.delete(Ids.parse(id), Ids.parse(replyId), IfMatch.version(ifMatch));
    }
}
