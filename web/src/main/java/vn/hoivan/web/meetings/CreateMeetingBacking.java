package vn.hoivan.web.meetings;

import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import vn.hoivan.meetings.Bodies;
import vn.hoivan.meetings.BodyRow;
import vn.hoivan.meetings.CreateMeeting;
import vn.hoivan.meetings.Meetings;
import vn.hoivan.meetings.RoomRow;
import vn.hoivan.meetings.Rooms;
import vn.hoivan.shared.BusinessException;

/** Plans a meeting; its members come from the body. */
@Named
@ViewScoped
public class CreateMeetingBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private Meetings meetings;
    @EJB
    private Bodies bodies;
    @EJB
    private Rooms rooms;
    @Inject
    private Clock clock;
    private String title;
    private UUID body;
    private UUID room;
    private LocalDate date;
    private String from = "08:00";
    private String until = "11:00";
    private UUID made;

    public String save() {
        if (made == null) {
            made = meetings.create(new CreateMeeting(title, body, at(from, "from"), at(until, "until"), room, null, null)).id();
        }
        return "/meetings/edit.xhtml?faces-redirect=true&id=" + made;
    }

    private OffsetDateTime at(String time, String field) {
        if (time == null || !time.strip().matches("([01]?\\d|2[0-3])[:h.][0-5]\\d")) {
            throw BusinessException.invalid(field, "meetings.time.format");
        }
        String[] parts = time.strip().split("[:h.]");
        return date.atTime(LocalTime.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])))
                .atZone(clock.getZone()).toOffsetDateTime();
    }

    public List<BodyRow> getBodies() {
        return bodies.list(false);
    }

    public List<RoomRow> getRooms() {
        return rooms.list(false);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public UUID getBody() {
        return body;
    }

    public void setBody(UUID body) {
        this.body = body;
    }

    public UUID getRoom() {
        return room;
    }

    public void setRoom(UUID room) {
        this.room = room;
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }
}
