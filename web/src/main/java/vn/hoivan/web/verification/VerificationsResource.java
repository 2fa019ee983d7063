package vn.hoivan.web.verification;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import vn.hoivan.shared.BusinessException;
import vn.hoivan.verification.VerificationView;
import vn.hoivan.verification.Verifications;
import vn.hoivan.web.files.RangeResponse;
import vn.hoivan.web.shared.Languages;

/**
 * {@code /verifications}: what the signatures of a file prove. Needs no log-in. The answer is the report where it is ready
 * within {@value #PATIENCE} seconds, else 202 with the address ({@code Location}) to ask again.
 */
@Path("/verifications")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class VerificationsResource {

    static final int PATIENCE = 25;
    private static final String ASK_AGAIN = "2";

    @EJB
    private Verifications verifications;
    @Inject
    private HttpServletRequest request;

    /** @param prefer {@code respond-async}: do not wait at all (RFC 7240) */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response verify(List<EntityPart> parts, @HeaderParam("Prefer") String prefer) throws IOException {
        for (EntityPart part : parts) {
            if ("file".equals(part.getName())) {
                try (InputStream bytes = part.getContent()) {
                    String id = verifications.ask(bytes);
                    boolean waits = prefer == null || !prefer.contains("respond-async");
                    return answer(verifications.await(id, Duration.ofSeconds(waits ? PATIENCE : 0)), request);
                }
            }
        }
        throw BusinessException.invalid("file", "shared.required");
    }

    @GET
    @Path("{id}")
    public Response report(@PathParam("id") String id) {
        return answer(verifications.find(id), request);
    }

    /** A picture of a page of the exact bytes. */
    @GET
    @Path("{id}/pages/{page}")
    @Produces(MediaType.WILDCARD)
    public Response page(@PathParam("id") String id, @PathParam("page") int page) {
        return RangeResponse.of(verifications.picture(id, page), request, false);
    }

    static Response answer(VerificationView view, HttpServletRequest request) {
        Locale locale = Languages.of(request);
        return switch (view.state()) {
            case DONE -> Response.ok(VerificationAnswers.report(view, locale)).build();
            case REFUSED -> throw BusinessException.invalid("file", "FileReason." + view.reason());
            default -> Response.status(202).location(URI.create("verifications/" + view.id()))
                    .header("Retry-After", ASK_AGAIN).entity(VerificationAnswers.progress(view, locale)).build();
        };
    }
}
