package vn.hoivan.web.meetings;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import vn.hoivan.meetings.Agendas;
import vn.hoivan.meetings.ReplacePaper;
import vn.hoivan.shared.Ids;
import vn.hoivan.web.rest.IfMatch;
import vn.hoivan.web.rest.Once;

/** {@code /papers}: replace and withdraw. */
@Path("/papers/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PapersResource {

    @PathParam("id")
    private String id;
    @EJB
    private Agendas agendas;
    @Inject
    private Once once;

    @PUT
    @Path("file")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response replace(@HeaderParam("If-Match") String version, ReplacePaper command) {
        return once.run(200, command, () -> agendas.replacePaper(Ids.parse(id), IfMatch.version(version), command));
    }

    @DELETE
    public void withdraw() {
        agendas.withdrawPaper(Ids.parse(id));
    }
}
