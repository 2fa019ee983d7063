package vn.hoivan.web.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import vn.hoivan.files.FileFacts;
import vn.hoivan.files.PaperFiles;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.Ids;
import vn.hoivan.web.rest.Once;
import vn.hoivan.web.shared.Languages;

/** {@code /files}: upload, facts, bytes. */
@Path("/files")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FilesResource {

    private static final Jsonb PROPOSAL = JsonbBuilder.create(new JsonbConfig().withNullValues(true));

    /** What makes an upload the same as another. */
    public record Sent(String name, String sha256) {
    }

    @EJB
    private PaperFiles files;
    @Inject
    private Once once;
    @Inject
    private HttpServletRequest request;

    /** Sent again under the same key, it is taken in but not told of: the answer is the first one. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(List<EntityPart> parts) throws IOException {
        for (EntityPart part : parts) {
            if ("file".equals(part.getName())) {
                try (InputStream bytes = part.getContent()) {
                    FileFacts facts = files.receive(bytes, part.getFileName().orElse("file"));
                    return once.run(201, new Sent(facts.name(), facts.sha256()), () -> FileAnswer.of(facts, Languages.of(request)));
                }
            }
        }
        throw BusinessException.invalid("file", "shared.required");
    }

    @GET
    @Path("{id}")
    public FileAnswer facts(@PathParam("id") String id) {
        return FileAnswer.of(files.facts(Ids.parse(id)), Languages.of(request));
    }

    /** The bytes as uploaded. */
    @GET
    @Path("{id}/content")
    @Produces(MediaType.WILDCARD)
    public Response content(@PathParam("id") String id, @QueryParam("download") boolean download) {
        boolean whole = request.getHeader("Range") == null && !"HEAD".equals(request.getMethod());
        UUID fileId = Ids.parse(id);
        return RangeResponse.of(whole ? files.wholeContent(fileId) : files.content(fileId), request, download);
    }

    /** The view copy. */
    @GET
    @Path("{id}/view")
    @Produces(MediaType.WILDCARD)
    public Response view(@PathParam("id") String id) {
        return RangeResponse.of(files.view(Ids.parse(id)), request, false);
    }

    /** What the paper says of itself; what could not be read is null. */
    @GET
    @Path("{id}/proposal")
    public String proposal(@PathParam("id") String id) {
        return PROPOSAL.toJson(Proposal.of(files.proposal(Ids.parse(id))
                .orElseThrow(() -> BusinessException.conflict("files.preparing"))));
    }

    /** A picture of the first page. */
    @GET
    @Path("{id}/thumbnail")
    @Produces(MediaType.WILDCARD)
    public Response thumbnail(@PathParam("id") String id) {
        UUID fileId = Ids.parse(id);
        return RangeResponse.of(files.thumbnail(fileId), request, false);
    }
}
