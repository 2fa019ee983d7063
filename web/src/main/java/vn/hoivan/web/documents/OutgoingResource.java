package vn.hoivan.web.documents;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import vn.hoivan.documents.OutgoingDetail;
import vn.hoivan.documents.OutgoingDocuments;
import vn.hoivan.documents.OutgoingFilter;
import vn.hoivan.documents.OutgoingRow;
import vn.hoivan.documents.OutgoingState;
import vn.hoivan.shared.Ids;
import vn.hoivan.shared.Page;
import vn.hoivan.shared.PageRequest;

/** {@code /outgoing-documents}: the outgoing register. Entries come from drafts that are signed. */
@Path("/outgoing-documents")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OutgoingResource {

    @EJB
    private OutgoingDocuments documents;

    @GET
    public Page<OutgoingRow> list(@QueryParam("q") String text, @QueryParam("year") Integer year,
            @QueryParam("state") OutgoingState state, @QueryParam("page") int page,
            @DefaultValue("50") @QueryParam("size") int size) {
        return documents.list(new OutgoingFilter(text, year, state), new PageRequest(page, size, null));
    }

    @GET
    @Path("{id}")
    public OutgoingDetail show(@PathParam("id") String id) {
        return documents.detail(Ids.parse(id));
    }
}
