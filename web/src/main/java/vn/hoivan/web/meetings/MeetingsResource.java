package vn.hoivan.web.meetings;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

import vn.hoivan.meetings.AddAgendaItem;
import vn.hoivan.meetings.Agendas;
import vn.hoivan.meetings.Conclusions;
import vn.hoivan.meetings.ConclusionRow;
import vn.hoivan.meetings.CreateMeeting;
import vn.hoivan.meetings.EditMeeting;
import vn.hoivan.meetings.InviteParticipants;
import vn.hoivan.meetings.MarkAttendance;
import vn.hoivan.meetings.MeetingCreated;
import vn.hoivan.meetings.MeetingDetail;
import vn.hoivan.meetings.MeetingFilter;
import vn.hoivan.meetings.MeetingRow;
import vn.hoivan.meetings.MeetingState;
import vn.hoivan.meetings.Meetings;
import vn.hoivan.meetings.PackRow;
import vn.hoivan.meetings.PackView;
import vn.hoivan.meetings.Participants;
import vn.hoivan.meetings.PublishMeeting;
import vn.hoivan.meetings.Publishing;
import vn.hoivan.meetings.Replies;
import vn.hoivan.meetings.ReplyToInvitation;
import vn.hoivan.shared.Ids;
import vn.hoivan.shared.Page;
import vn.hoivan.shared.PageRequest;
import vn.hoivan.web.rest.IfMatch;
import vn.hoivan.web.rest.Once;

/** {@code /meetings}. */
@Path("/meetings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MeetingsResource {

    /** Why a meeting is cancelled. */
    public record Cancel(String reason) {
    }

    /** No record: these cannot have a component "notify". */
    public static class Publish {

        private String message;
        private boolean notify = true;

        public String getMessage() {
            return message;
        }

        public void setMessage(String message) {
            this.message = message;
        }

        public boolean isNotify() {
            return notify;
        }

        public void setNotify(boolean notify) {
            this.notify = notify;
        }
    }

    @EJB
    private Meetings meetings;
    @EJB
    private Agendas agendas;
    @EJB
    private Participants participants;
    @EJB
    private Publishing publishing;
    @EJB
    private Replies replies;
    @EJB
    private Conclusions conclusions;
    @Inject
    private Once once;

    @GET
    @Consumes(MediaType.WILDCARD)
    public Page<MeetingRow> list(@QueryParam("past") Boolean past, @QueryParam("from") String from,
            @QueryParam("until") String until, @QueryParam("state") MeetingState state, @QueryParam("page") int page,
            @DefaultValue("50") @QueryParam("size") int size) {
        return meetings.list(new MeetingFilter(past, from == null ? null : OffsetDateTime.parse(from).toInstant(),
                until == null ? null : OffsetDateTime.parse(until).toInstant(), state), new PageRequest(page, size, null));
    }

    @POST
    public Response create(CreateMeeting command) {
        return once.run(201, command, () -> meetings.create(command));
    }

    @GET
    @Path("{id}")
    @Consumes(MediaType.WILDCARD)
    public MeetingDetail get(@PathParam("id") String id) {
        return meetings.get(Ids.parse(id));
    }

    @PUT
    @Path("{id}")
    public MeetingCreated edit(@PathParam("id") String id, @HeaderParam("If-Match") String version, EditMeeting command) {
        return meetings.edit(Ids.parse(id), IfMatch.version(version), command);
    }

    @POST
    @Path("{id}/agenda-items")
    public Response addItem(@PathParam("id") String id, AddAgendaItem command) {
        return once.run(201, command, () -> agendas.add(Ids.parse(id), command));
    }

    /** The items in their new order. */
    @PUT
    @Path("{id}/agenda-items")
    public MeetingDetail order(@PathParam("id") String id, List<UUID> order) {
        agendas.order(Ids.parse(id), order);
        return meetings.get(Ids.parse(id));
    }

    @POST
    @Path("{id}/participants")
    public MeetingDetail invite(@PathParam("id") String id, InviteParticipants command) {
        return participants.invite(Ids.parse(id), command);
    }

    @DELETE
    @Path("{id}/participants/{person}")
    @Consumes(MediaType.WILDCARD)
    public MeetingDetail remove(@PathParam("id") String id, @PathParam("person") String person) {
        return participants.remove(Ids.parse(id), Ids.parse(person));
    }

    @POST
    @Path("{id}/publish")
    public Response publish(@PathParam("id") String id, @HeaderParam("If-Match") String version, Publish command) {
        return once.run(200, command, () -> publishing.publish(Ids.parse(id), IfMatch.version(version),
                new PublishMeeting(command.getMessage(), command.isNotify())));
    }

    @GET
    @Path("{id}/pack")
    @Consumes(MediaType.WILDCARD)
    public PackView pack(@PathParam("id") String id) {
        return publishing.pack(Ids.parse(id));
    }

    /** How far the packs of the last edition are. */
    @GET
    @Path("{id}/packs")
    @Consumes(MediaType.WILDCARD)
    public List<PackRow> packs(@PathParam("id") String id) {
        return publishing.progress(Ids.parse(id));
    }

    /** What a participant would get if it were published now. */
    @GET
    @Path("{id}/preview/{person}")
    @Consumes(MediaType.WILDCARD)
    public PackView preview(@PathParam("id") String id, @PathParam("person") String person) {
        return publishing.preview(Ids.parse(id), Ids.parse(person));
    }

    @PUT
    @Path("{id}/reply")
    public MeetingDetail reply(@PathParam("id") String id, ReplyToInvitation command) {
        return replies.reply(Ids.parse(id), command);
    }

    @POST
    @Path("{id}/open")
    @Consumes(MediaType.WILDCARD)
    public MeetingDetail open(@PathParam("id") String id) {
        return meetings.open(Ids.parse(id));
    }

    @POST
    @Path("{id}/close")
    @Consumes(MediaType.WILDCARD)
    public MeetingDetail close(@PathParam("id") String id) {
        return meetings.close(Ids.parse(id));
    }

    @POST
    @Path("{id}/cancel")
    public MeetingDetail cancel(@PathParam("id") String id, Cancel command) {
        return meetings.cancel(Ids.parse(id), command == null ? null : command.reason());
    }

    @PUT
    @Path("{id}/attendance")
    public MeetingDetail attend(@PathParam("id") String id, List<MarkAttendance> marks) {
        return meetings.attend(Ids.parse(id), marks);
    }

    @GET
    @Path("{id}/conclusions")
    @Consumes(MediaType.WILDCARD)
    public List<ConclusionRow> conclusions(@PathParam("id") String id) {
        return conclusions.of(Ids.parse(id));
    }
}
