package vn.hoivan.web.administration;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

import vn.hoivan.meetings.DefineRoom;
import vn.hoivan.meetings.RoomRow;
import vn.hoivan.meetings.Rooms;

/** The rooms of the agency. */
@Named
@ViewScoped
public class EditRoomsBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private Rooms rooms;
    private UUID editing;
    private int version;
    private String name;
    private String location;
    private Integer seats;
    private boolean active = true;

    public void edit(RoomRow row) {
        editing = row.id();
        version = row.version();
        name = row.name();
        location = row.location();
        seats = row.seats();
        active = row.active();
    }

    public void save() {
        DefineRoom command = new DefineRoom(name, location, seats, active);
        Saving.save(() -> {
            if (editing == null) {
                rooms.add(command);
            } else {
                rooms.change(editing, version, command);
            }
        }, () -> row(editing).version(), newest -> version = newest);
        clear();
    }

    public void clear() {
        editing = null;
        name = null;
        location = null;
        seats = null;
        active = true;
    }

    private RoomRow row(UUID id) {
        return getRows().stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
    }

    public List<RoomRow> getRows() {
        return rooms.list(true);
    }

    public UUID getEditing() {
        return editing;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getLocation() {
        return location;
    }

    public void setLocation(String location) {
        this.location = location;
    }

    public Integer getSeats() {
        return seats;
    }

    public void setSeats(Integer seats) {
        this.seats = seats;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
