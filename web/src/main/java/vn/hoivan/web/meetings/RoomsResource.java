package vn.hoivan.web.meetings;

import java.util.List;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import vn.hoivan.meetings.RoomRow;
import vn.hoivan.meetings.Rooms;
import vn.hoivan.shared.Page;

/** {@code /rooms}. */
@Path("/rooms")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RoomsResource {

    @EJB
    private Rooms rooms;

    @GET
    public Page<RoomRow> list() {
        List<RoomRow> rows = rooms.list(false);
        return new Page<>(rows.size(), rows);
    }
}
