package vn.hoivan.web.documents;

import java.util.Locale;
import java.util.UUID;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import vn.hoivan.documents.AcceptArrived;
import vn.hoivan.documents.CorrectIncoming;
import vn.hoivan.documents.IncomingDocuments;
import vn.hoivan.documents.IncomingFilter;
import vn.hoivan.documents.IncomingRow;
import vn.hoivan.documents.IncomingState;
import vn.hoivan.documents.RegisterIncoming;
import vn.hoivan.documents.RegisteredDocument;
import vn.hoivan.routing.Assignments;
import vn.hoivan.routing.Directives;
import vn.hoivan.shared.Ids;
import vn.hoivan.shared.Page;
import vn.hoivan.shared.PageRequest;
import vn.hoivan.web.login.CurrentLogin;
import vn.hoivan.web.rest.IfMatch;
import vn.hoivan.web.rest.Once;
import vn.hoivan.web.shared.Languages;

/** {@code /incoming-documents}: the incoming register. */
@Path("/incoming-documents")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class IncomingResource {

    /** Why. */
    public record Reason(String reason) {
    }

    @EJB
    private IncomingDocuments documents;
    @EJB
    private Assignments assignments;
    @EJB
    private Directives directives;
    @Inject
    private History history;
    @Inject
    private CurrentLogin login;
    @Inject
    private Once once;
    @Inject
    private HttpServletRequest request;

    @POST
    public Response register(RegisterIncoming command) {
        return once.run(201, command, () -> documents.register(command));
    }

    @GET
    public Page<IncomingRow> list(@QueryParam("q") String text, @QueryParam("year") Integer year,
            @QueryParam("state") IncomingState state, @QueryParam("page") int page,
            @DefaultValue("50") @QueryParam("size") int size) {
        return documents.list(new IncomingFilter(text, year, state), new PageRequest(page, size, null));
    }

    /** The whole; a part the caller has in it counts as seen from now on. */
    @GET
    @Path("{id}")
    public IncomingAnswer show(@PathParam("id") String id) {
        UUID document = Ids.parse(id);
        Locale locale = Languages.of(request);
        assignments.seen(document);
        documents.opened(document, login.id());
        return IncomingAnswer.of(documents.detail(document), history.items(document, locale), directives.of(document),
                assignments.of(document));
    }

    /** Corrects what was registered. */
    @PUT
    @Path("{id}")
    public RegisteredDocument correct(@PathParam("id") String id, @HeaderParam("If-Match") String version,
            CorrectIncoming command) {
        return documents.correct(Ids.parse(id), IfMatch.version(version), command);
    }

    /** Gives an arrival number to what another agency of the system has sent. */
    @POST
    @Path("{id}/accept")
    public Response accept(@PathParam("id") String id, @HeaderParam("If-Match") String version, AcceptArrived command) {
        AcceptArrived asReceived = command == null ? new AcceptArrived(null, null, false, false) : command;
        return once.run(200, command, () -> documents.accept(Ids.parse(id), IfMatch.version(version), asReceived));
    }

    /** Strikes it from the register; its number stays. */
    @POST
    @Path("{id}/void")
    public Response voidNumber(@PathParam("id") String id, @HeaderParam("If-Match") String version, Reason reason) {
        return once.run(200, reason, () -> documents.voidNumber(Ids.parse(id), IfMatch.version(version),
                reason == null ? null : reason.reason()));
    }
}
