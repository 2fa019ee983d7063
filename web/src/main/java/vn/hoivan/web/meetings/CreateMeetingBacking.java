package vn.hoivan.web.meetings;

import java.io.Serializable;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import vn.hoivan.meetings.Bodies;
import vn.hoivan.meetings.BodyRow;
import vn.hoivan.meetings.ClashRow;
import vn.hoivan.meetings.CreateMeeting;
import vn.hoivan.meetings.Meetings;
import vn.hoivan.meetings.RoomRow;
import vn.hoivan.meetings.Rooms;

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
    private final MeetingForm form = new MeetingForm();
    private UUID body;
    private UUID made;

    public String save() {
        if (made == null) {
            ZoneId zone = clock.getZone();
            made = meetings.create(new CreateMeeting(form.getTitle(), body, form.startsAt(zone), form.endsAt(zone),
                    form.getRoom(), form.getChair(), null)).id();
        }
        return "/meetings/edit.xhtml?faces-redirect=true&id=" + made;
    }

    /** The room and members that are taken at the time typed so far. */
    public List<ClashRow> getClashes() {
        if (!form.isTimed()) {
            return List.of();
        }
        List<UUID> members = getBodies().stream().filter(row -> row.getId().equals(body))
                .flatMap(row -> row.getMembers().stream()).map(BodyRow.MemberRow::getPerson).toList();
        return meetings.clashes(form.startsAt(clock.getZone()), form.endsAt(clock.getZone()), form.getRoom(), members, null);
    }

    public List<BodyRow> getBodies() {
        return bodies.list(false);
    }

    public List<RoomRow> getRooms() {
        return rooms.list(false);
    }

    public MeetingForm getForm() {
        return form;
    }

    public UUID getBody() {
        return body;
    }

    public void setBody(UUID body) {
        this.body = body;
    }
}
