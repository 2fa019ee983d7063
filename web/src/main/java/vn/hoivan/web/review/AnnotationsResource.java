package vn.hoivan.web.review;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import vn.hoivan.review.Annotations;
import vn.hoivan.review.WriteAnnotation;
import vn.hoivan.shared.Ids;
import vn.hoivan.web.rest.IfMatch;
import vn.hoivan.web.rest.Once;

/** {@code /annotations/{id}}: one note, by its author. */
@Path("/annotations/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AnnotationsResource {

    @EJB
    private Annotations annotations;
    @Inject
    private Once once;
    @PathParam("id")
    private String id;
    @HeaderParam("If-Match")
    private String ifMatch;

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(WriteAnnotation note) {
        return once.run(200, note, () -> annotations.change(Ids.parse(id), IfMatch.version(ifMatch), note));
    }

    /** Takes a deletion back. */
    @PUT
    @Path("restored")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response restore(WriteAnnotation note) {
        return once.run(200, note, () -> annotations.restore(Ids.parse(id), note));
    }

    @DELETE
    public void delete() {
        annotations.delete(Ids.parse(id), IfMatch.version(ifMatch));
    }
}
