package vn.hoivan.web.review;

import java.util.Set;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import vn.hoivan.identity.People;
import vn.hoivan.review.AnnotatedCopies;
import vn.hoivan.review.AnnotationRow;
import vn.hoivan.review.Annotations;
import vn.hoivan.review.Comparisons;
import vn.hoivan.review.CopyForm;
import vn.hoivan.review.KeepReading;
import vn.hoivan.review.Layer;
import vn.hoivan.review.PaperVersionFacts;
import vn.hoivan.review.ReadingPlaces;
import vn.hoivan.review.ReadingRow;
import vn.hoivan.review.SeeChange;
import vn.hoivan.review.ShareNotes;
import vn.hoivan.review.VersionChanges;
import vn.hoivan.review.WriteAnnotation;
import vn.hoivan.shared.Ids;
import vn.hoivan.shared.Page;
import vn.hoivan.shared.PageRequest;
import vn.hoivan.web.rest.Once;
import vn.hoivan.web.shared.Languages;

/** {@code /paper-versions}: one version of a paper, its notes, a copy that carries them, what has changed in it, where the caller stopped. */
@Path("/paper-versions/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PaperVersionsResource {

    @EJB
    private Annotations annotations;
    @EJB
    private AnnotatedCopies copies;
    @EJB
    private Comparisons comparisons;
    @EJB
    private ReadingPlaces reading;
    @EJB
    private People people;
    @Inject
    private Once once;
    @Inject
    private HttpServletRequest request;
    @PathParam("id")
    private String id;

    @GET
    public PaperVersionFacts facts() {
        return annotations.paper(Ids.parse(id));
    }

    @GET
    @Path("annotations")
    public Page<AnnotationRow> list(@QueryParam("page") int page, @DefaultValue("50") @QueryParam("size") int size) {
        return annotations.list(Ids.parse(id), new PageRequest(page, size, null));
    }

    @POST
    @Path("annotations")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response make(WriteAnnotation note) {
        return once.run(201, note, () -> annotations.make(Ids.parse(id), note));
    }

    /** Readers for all of the caller's notes, added or taken back. */
    @POST
    @Path("annotations/sharing")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response share(ShareNotes readers) {
        return once.run(200, readers, () -> annotations.share(Ids.parse(id), readers));
    }

    /** @param since a version of the same paper; without it the latest older one that the caller has read */
    @GET
    @Path("changes")
    public VersionChanges changes(@QueryParam("since") String since) {
        return comparisons.of(Ids.parse(id), since == null ? null : Ids.parse(since));
    }

    /** Those that the caller was shown are seen from now on, on all of their devices. */
    @PUT
    @Path("changes/seen")
    @Consumes(MediaType.APPLICATION_JSON)
    public void see(SeeChange command) {
        comparisons.see(Ids.parse(id), command);
    }

    @GET
    @Path("reading")
    public ReadingRow reading() {
        return reading.get(Ids.parse(id));
    }

    @PUT
    @Path("reading")
    @Consumes(MediaType.APPLICATION_JSON)
    public ReadingRow read(KeepReading command) {
        return reading.keep(Ids.parse(id), command);
    }

    /**
     * @param layers mine, shared, or both parted by a comma
     * @param form   pdf, flat, xfdf or json
     */
    @GET
    @Path("annotated")
    @Produces({"application/pdf", "application/vnd.adobe.xfdf", "application/json"})
    public Response annotated(@DefaultValue("mine,shared") @QueryParam("layers") String layers,
            @DefaultValue("pdf") @QueryParam("form") String form) {
        Set<Layer> chosen = CopyResponse.layers(layers);
        CopyForm wanted = CopyResponse.form(form);
        return wanted == CopyForm.JSON ? CopyResponse.of(copies.notes(Ids.parse(id), chosen))
                : CopyResponse.of(copies.write(Ids.parse(id), chosen, wanted, Languages.of(request, people.me().locale())));
    }
}
