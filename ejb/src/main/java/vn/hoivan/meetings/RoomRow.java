package vn.hoivan.meetings;

import java.util.UUID;

/** A room as choosers and the administrator see it. */
public record RoomRow(UUID id, int version, String name, String location, int seats, boolean active) {

    static RoomRow of(Room room) {
        return new RoomRow(room.getId(), room.getVersion(), room.getName(), room.getLocation(), room.getSeats(),
                room.isActive());
    }

    public UUID getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public String getName() {
        return name;
    }

    public String getLocation() {
        return location;
    }

    public int getSeats() {
        return seats;
    }

    public boolean isActive() {
        return active;
    }
}
