package vn.hoivan.web.routing;

import java.util.UUID;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import vn.hoivan.routing.Directives;
import vn.hoivan.routing.GiveDirective;
import vn.hoivan.shared.Ids;
import vn.hoivan.web.rest.IfMatch;
import vn.hoivan.web.rest.Once;

/** {@code /incoming-documents/{id}/directives}: a leader directs a document. */
@Path("/incoming-documents/{id}/directives")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DirectivesResource {

    @EJB
    private Directives directives;
    @Inject
    private Once once;

    @POST
    public Response direct(@PathParam("id") String id, @HeaderParam("If-Match") String version, GiveDirective command) {
        UUID document = Ids.parse(id);
        return once.run(201, command, () -> directives.direct(document, IfMatch.version(version), command));
    }
}
