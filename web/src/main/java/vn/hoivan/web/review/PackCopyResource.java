package vn.hoivan.web.review;

import java.util.Set;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import vn.hoivan.identity.People;
import vn.hoivan.review.AnnotatedCopies;
import vn.hoivan.review.CopyForm;
import vn.hoivan.review.Layer;
import vn.hoivan.shared.Ids;
import vn.hoivan.web.shared.Languages;

/** {@code /meetings/{id}/pack/annotated}: the caller's pack with their notes in it, or their notes alone. */
@Path("/meetings/{id}/pack/annotated")
@RequestScoped
public class PackCopyResource {

    @EJB
    private AnnotatedCopies copies;
    @EJB
    private People people;
    @Inject
    private HttpServletRequest request;

    /**
     * @param layers mine, shared, or both parted by a comma
     * @param form   pdf, flat, xfdf or json
     */
    @GET
    @Produces({"application/pdf", "application/vnd.adobe.xfdf", "application/json"})
    public Response annotated(@PathParam("id") String id, @DefaultValue("mine,shared") @QueryParam("layers") String layers,
            @DefaultValue("pdf") @QueryParam("form") String form) {
        Set<Layer> chosen = CopyResponse.layers(layers);
        CopyForm wanted = CopyResponse.form(form);
        return wanted == CopyForm.JSON ? CopyResponse.of(copies.packNotes(Ids.parse(id), chosen))
                : CopyResponse.of(copies.writePack(Ids.parse(id), chosen, wanted, Languages.of(request, people.me().locale())));
    }
}
