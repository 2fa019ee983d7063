package vn.hoivan.web.audit;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import vn.hoivan.audit.Audit;
import vn.hoivan.audit.AuditRow;
import vn.hoivan.shared.Page;
import vn.hoivan.shared.PageRequest;
import vn.hoivan.web.rest.Since;

/** {@code /audit}, for administrators. */
@Path("/audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    @EJB
    private Audit audit;

    @GET
    public Page<AuditRow> trail(@QueryParam("since") String since, @QueryParam("q") String text,
            @QueryParam("page") int page, @DefaultValue("50") @QueryParam("size") int size) {
        return audit.all(Since.parse(since), text, new PageRequest(page, size, null));
    }
}
