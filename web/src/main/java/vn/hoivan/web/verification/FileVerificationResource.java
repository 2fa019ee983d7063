package vn.hoivan.web.verification;

import java.time.Duration;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import vn.hoivan.shared.Ids;
import vn.hoivan.verification.Verifications;

/** {@code /files/{id}/verification}: the same report for a file that is here already, for whoever may open it. */
@Path("/files/{id}/verification")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FileVerificationResource {

    @EJB
    private Verifications verifications;
    @Inject
    private HttpServletRequest request;

    @POST
    public Response verify(@PathParam("id") String id) {
        String check = verifications.askFor(Ids.parse(id));
        return VerificationsResource.answer(verifications.await(check, Duration.ZERO), request);
    }
}
