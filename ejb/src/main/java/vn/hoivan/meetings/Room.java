package vn.hoivan.meetings;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import vn.hoivan.shared.BaseEntity;
import vn.hoivan.shared.Ids;
import vn.hoivan.shared.Vietnamese;

/** Phòng họp. */
@Entity
@Table(name = "room")
public class Room extends BaseEntity {

    public static final int NAME_LENGTH = 100;

    @Column(name = "agency_id", nullable = false)
    private UUID agencyId;
    @Column(nullable = false, length = NAME_LENGTH)
    private String name;
    @Column(length = 200)
    private String location;
    @Column(nullable = false)
    private int seats;
    @Column(nullable = false)
    private boolean active = true;

    protected Room() {
    }

    public Room(UUID agencyId, String name, String location, int seats) {
        super(Ids.next());
        this.agencyId = agencyId;
        change(name, location, seats);
    }

    public void change(String newName, String newLocation, int newSeats) {
        name = Vietnamese.line(newName);
        location = Vietnamese.line(newLocation);
        seats = newSeats;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    /** Name and where it is, as it stands in invitations. */
    public String place() {
        return location == null ? name : name + ", " + location;
    }

    public UUID getAgencyId() {
        return agencyId;
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
