package vn.hoivan.web.review;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import vn.hoivan.review.PackReading;
import vn.hoivan.review.ReadingPlaces;
import vn.hoivan.shared.Ids;

/** {@code /meetings/{id}/pack/reading}: where the caller stopped in their pack. */
@Path("/meetings/{id}/pack/reading")
@RequestScoped
public class PackReadingResource {

    @EJB
    private ReadingPlaces places;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public PackReading reading(@PathParam("id") String id) {
        return places.ofPack(Ids.parse(id));
    }
}
