package vn.hoivan.web.notifications;

import java.time.Instant;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import vn.hoivan.notifications.MailState;
import vn.hoivan.notifications.NoticeRow;
import vn.hoivan.notifications.Notices;
import vn.hoivan.notifications.Outbox;
import vn.hoivan.notifications.OutboxContent;
import vn.hoivan.notifications.OutboxRow;
import vn.hoivan.shared.Ids;
import vn.hoivan.shared.Page;
import vn.hoivan.shared.PageRequest;
import vn.hoivan.web.rest.Since;

/** {@code /notices} of the caller, {@code /outbox} for administrators. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class NotificationsResource {

    public record Unread(long count) {
    }

    @EJB
    private Notices notices;
    @EJB
    private Outbox outbox;

    @GET
    @Path("notices")
    public Page<NoticeRow> notices(@QueryParam("page") int page, @DefaultValue("50") @QueryParam("size") int size) {
        return notices.mine(new PageRequest(page, size, null));
    }

    @GET
    @Path("notices/unread")
    public Unread unread() {
        return new Unread(notices.unread());
    }

    @POST
    @Path("notices/{id}/read")
    public void read(@PathParam("id") String id) {
        notices.read(Ids.parse(id));
    }

    @POST
    @Path("notices/read")
    public void readAll() {
        notices.readAll();
    }

    @GET
    @Path("outbox")
    public Page<OutboxRow> outbox(@QueryParam("since") String since, @QueryParam("state") MailState state,
            @QueryParam("page") int page, @DefaultValue("50") @QueryParam("size") int size) {
        Instant from = Since.parse(since);
        return outbox.list(from, state, new PageRequest(page, size, null));
    }

    @GET
    @Path("outbox/{id}")
    public OutboxContent mail(@PathParam("id") String id) {
        return outbox.content(Ids.parse(id));
    }

    @POST
    @Path("outbox/{id}/retry")
    public void retry(@PathParam("id") String id) {
        outbox.retry(Ids.parse(id));
    }
}
