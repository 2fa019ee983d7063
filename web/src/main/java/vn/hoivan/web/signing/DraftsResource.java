package vn.hoivan.web.signing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
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

import vn.hoivan.documents.DocumentType;
import vn.hoivan.documents.Urgency;
import vn.hoivan.shared.Ids;
import vn.hoivan.shared.Page;
import vn.hoivan.shared.PageRequest;
import vn.hoivan.signing.DraftDetail;
import vn.hoivan.signing.DraftRow;
import vn.hoivan.signing.DraftState;
import vn.hoivan.signing.Drafts;
import vn.hoivan.signing.SaveDraft;
import vn.hoivan.signing.SaveDraft.Destination;
import vn.hoivan.signing.Signatures;
import vn.hoivan.signing.SigningProgress;
import vn.hoivan.web.rest.IfMatch;
import vn.hoivan.web.rest.Once;
import vn.hoivan.worker.SigningPlaces;

/** {@code /drafts}: from the first upload to the issued document. */
@Path("/drafts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DraftsResource {

    /** @param recipients an agency's id, a mail address, a name, or an object {agency, name, email} each */
    public record DraftBody(UUID conclusionId, UUID incomingDocumentId, DocumentType type, String subject, String notation,
            Urgency urgency, Integer copies, UUID fileId, UUID reviewer, UUID signer, JsonArray recipients) {

        SaveDraft command() {
            return new SaveDraft(conclusionId, incomingDocumentId, type, subject, notation, urgency, copies, fileId,
                    reviewer, signer, destinations(recipients));
        }
    }

    public record Deed(String reason, String passphrase) {
    }

    @EJB
    private Drafts drafts;
    @EJB
    private Signatures signatures;
    @Inject
    private Once once;

    @POST
    public Response create(DraftBody body) {
        return once.run(201, body, () -> drafts.detail(drafts.create(body.command())));
    }

    @GET
    public Page<DraftRow> list(@QueryParam("state") DraftState state, @QueryParam("page") int page,
            @DefaultValue("50") @QueryParam("size") int size) {
        return drafts.list(state, new PageRequest(page, size, null));
    }

    @GET
    @Path("{id}")
    public DraftDetail detail(@PathParam("id") String id) {
        return drafts.detail(Ids.parse(id));
    }

    @PUT
    @Path("{id}")
    public DraftDetail change(@PathParam("id") String id, @HeaderParam("If-Match") String version, DraftBody body) {
        drafts.change(Ids.parse(id), IfMatch.version(version), body.command());
        return detail(id);
    }

    @GET
    @Path("{id}/places")
    public SigningPlaces places(@PathParam("id") String id) {
        return signatures.places(Ids.parse(id));
    }

    @PUT
    @Path("{id}/places")
    public SigningPlaces movePlaces(@PathParam("id") String id, @HeaderParam("If-Match") String version,
            SigningPlaces places) {
        signatures.movePlaces(Ids.parse(id), IfMatch.version(version), places);
        return places(id);
    }

    @POST
    @Path("{id}/submit")
    public Response submit(@PathParam("id") String id, @HeaderParam("If-Match") String version) {
        return once.run(200, null, () -> {
            drafts.submit(Ids.parse(id), IfMatch.version(version));
            return detail(id);
        });
    }

    @POST
    @Path("{id}/approve")
    public Response approve(@PathParam("id") String id, @HeaderParam("If-Match") String version) {
        return once.run(200, null, () -> {
            drafts.approve(Ids.parse(id), IfMatch.version(version));
            return detail(id);
        });
    }

    @POST
    @Path("{id}/return")
    public Response giveBack(@PathParam("id") String id, @HeaderParam("If-Match") String version, Deed deed) {
        return once.run(200, deed, () -> {
            drafts.giveBack(Ids.parse(id), IfMatch.version(version), deed == null ? null : deed.reason());
            return detail(id);
        });
    }

    @POST
    @Path("{id}/cancel")
    public Response cancel(@PathParam("id") String id, @HeaderParam("If-Match") String version, Deed deed) {
        return once.run(200, deed, () -> {
            drafts.cancel(Ids.parse(id), IfMatch.version(version), deed == null ? null : deed.reason());
            return detail(id);
        });
    }

    /** How far a signature that was begun on the page has come. */
    @GET
    @Path("{id}/progress")
    public SigningProgress progress(@PathParam("id") String id) {
        return signatures.progress(Ids.parse(id));
    }

    /** Repeating it is safe by the state of the draft: a second signature is refused. */
    @POST
    @Path("{id}/sign")
    public DraftDetail sign(@PathParam("id") String id, @HeaderParam("If-Match") String version, Deed deed) {
        signatures.sign(Ids.parse(id), IfMatch.version(version), deed == null ? null : deed.passphrase());
        return detail(id);
    }

    @POST
    @Path("{id}/seal")
    public DraftDetail seal(@PathParam("id") String id, @HeaderParam("If-Match") String version, Deed deed) {
        signatures.seal(Ids.parse(id), IfMatch.version(version), deed == null ? null : deed.passphrase());
        return detail(id);
    }

    @POST
    @Path("{id}/issue")
    public Response issue(@PathParam("id") String id, @HeaderParam("If-Match") String version) {
        return once.run(200, null, () -> {
            drafts.issue(Ids.parse(id), IfMatch.version(version));
            return detail(id);
        });
    }

    private static List<Destination> destinations(JsonArray recipients) {
        List<Destination> destinations = new ArrayList<>();
        if (recipients != null) {
            recipients.forEach(recipient -> destinations.add(destination(recipient)));
        }
        return destinations;
    }

    private static Destination destination(JsonValue recipient) {
        if (recipient instanceof JsonObject object) {
            String agency = object.getString("agency", object.getString("agencyId", null));
            return new Destination(agency == null ? null : Ids.parse(agency), object.getString("name", null),
                    object.getString("email", null));
        }
        String text = recipient instanceof JsonString string ? string.getString() : recipient.toString();
        if (text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            return new Destination(UUID.fromString(text), null, null);
        }
        return text.contains("@") ? new Destination(null, null, text) : new Destination(null, text, null);
    }
}
