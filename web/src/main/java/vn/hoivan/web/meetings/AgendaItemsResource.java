package vn.hoivan.web.meetings;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import vn.hoivan.meetings.AddPaper;
import vn.hoivan.meetings.Agendas;
import vn.hoivan.meetings.Conclusions;
import vn.hoivan.meetings.EditAgendaItem;
import vn.hoivan.meetings.MeetingCreated;
import vn.hoivan.meetings.NoteConclusion;
import vn.hoivan.shared.Ids;
import vn.hoivan.web.rest.IfMatch;
import vn.hoivan.web.rest.Once;

/** {@code /agenda-items}: the item itself, its papers and conclusions. */
@Path("/agenda-items/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AgendaItemsResource {

    @PathParam("id")
    private String id;
    @EJB
    private Agendas agendas;
    @EJB
    private Conclusions conclusions;
    @Inject
    private Once once;

    @PUT
    public MeetingCreated edit(@HeaderParam("If-Match") String version, EditAgendaItem command) {
        return agendas.edit(Ids.parse(id), IfMatch.version(version), command);
    }

    @DELETE
    @Consumes(MediaType.WILDCARD)
    public void remove() {
        agendas.remove(Ids.parse(id));
    }

    @POST
    @Path("papers")
    public Response addPaper(AddPaper command) {
        return once.run(201, command, () -> agendas.addPaper(Ids.parse(id), command));
    }

    @POST
    @Path("conclusions")
    public Response conclude(NoteConclusion command) {
        return once.run(201, command, () -> conclusions.note(Ids.parse(id), command));
    }
}
