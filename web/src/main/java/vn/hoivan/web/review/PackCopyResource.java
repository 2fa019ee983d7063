package vn.hoivan.web.review;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import vn.hoivan.review.AnnotatedCopies;
import vn.hoivan.shared.Ids;

/** {@code /meetings/{id}/pack/annotated}: the caller's pack with their notes in it. */
@Path("/meetings/{id}/pack/annotated")
@RequestScoped
public class PackCopyResource {

    @EJB
    private AnnotatedCopies copies;

    /** @param layers mine, shared, or both parted by a comma */
    @GET
    @Produces("application/pdf")
    public Response annotated(@PathParam("id") String id, @DefaultValue("mine,shared") @QueryParam("layers") String layers) {
        return CopyResponse.of(copies.writePack(Ids.parse(id), CopyResponse.layers(layers)));
    }
}
