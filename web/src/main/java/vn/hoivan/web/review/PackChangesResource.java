package vn.hoivan.web.review;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import vn.hoivan.review.Comparisons;
import vn.hoivan.review.PackChanges;
import vn.hoivan.shared.Ids;

/** {@code /meetings/{id}/pack/changes}: what has changed in the caller's pack since they read it. */
@Path("/meetings/{id}/pack/changes")
@RequestScoped
public class PackChangesResource {

    @EJB
    private Comparisons comparisons;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public PackChanges changes(@PathParam("id") String id) {
        return comparisons.ofPack(Ids.parse(id));
    }
}
