package vn.hoivan.web.meetings;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

import vn.hoivan.meetings.MeetingDetail;
import vn.hoivan.shared.BusinessException;

/** What is typed of a meeting: title, day, from and until, place and chair. */
public class MeetingForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String TIME = "([01]?\\d|2[0-3])[:h.][0-5]\\d";
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("HH:mm");

    private String title;
    private LocalDate date;
    private String from = "08:00";
    private String until = "11:00";
    private UUID room;
    private UUID chair;

    void fill(MeetingDetail meeting) {
        title = meeting.getTitle();
        date = meeting.getStartsAt().toLocalDate();
        from = SHOWN.format(meeting.getStartsAt());
        until = SHOWN.format(meeting.getEndsAt());
        room = meeting.getRoom();
        chair = meeting.getChair();
    }

    /** @return whether day and times are there and can be read */
    boolean isTimed() {
        return date != null && isTime(from) && isTime(until);
    }

    OffsetDateTime startsAt(ZoneId zone) {
        return at(from, "startsAt", zone);
    }

    OffsetDateTime endsAt(ZoneId zone) {
        return at(until, "endsAt", zone);
    }

    private OffsetDateTime at(String time, String field, ZoneId zone) {
        if (!isTime(time)) {
            throw BusinessException.invalid(field, "meetings.time.format");
        }
        String[] parts = time.strip().split("[:h.]");
        return date.atTime(LocalTime.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]))).atZone(zone)
                .toOffsetDateTime();
    }

    private static boolean isTime(String time) {
        return time != null && time.strip().matches(TIME);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
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

    public UUID getRoom() {
        return room;
    }

    public void setRoom(UUID room) {
        this.room = room;
    }

    public UUID getChair() {
        return chair;
    }

    public void setChair(UUID chair) {
        this.chair = chair;
    }
}
