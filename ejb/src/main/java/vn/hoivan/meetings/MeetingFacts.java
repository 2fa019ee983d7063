package vn.hoivan.meetings;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What an invitation says of a meeting. */
record MeetingFacts(String title, Instant startsAt, Instant endsAt, Room room, UUID chairId) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    /** @return old and new of what differs, for the trail */
    String changesTo(MeetingFacts now, ZoneId zone) {
        List<String> changes = new ArrayList<>();
        add(changes, title, now.title);
        add(changes, time(startsAt, zone), time(now.startsAt, zone));
        add(changes, time(endsAt, zone), time(now.endsAt, zone));
        add(changes, name(room), name(now.room));
        return changes.isEmpty() ? null : String.join("; ", changes);
    }

    private static void add(List<String> changes, String before, String now) {
        if (!Objects.equals(before, now)) {
            changes.add(before + " → " + now);
        }
    }

    private static String time(Instant moment, ZoneId zone) {
        return TIME.format(moment.atZone(zone));
    }

    private static String name(Room room) {
        return room == null ? "–" : room.getName();
    }
}
