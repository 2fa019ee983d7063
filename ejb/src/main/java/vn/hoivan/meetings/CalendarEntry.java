package vn.hoivan.meetings;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * A meeting in the calendar of one person (RFC 5545, RFC 5546). The UID stays, a change raises the sequence.
 *
 * @param place       may be null
 * @param description may be null
 * @param organizer   the secretary
 */
record CalendarEntry(UUID meetingId, int sequence, String title, Instant startsAt, Instant endsAt, String place,
        String description, Party organizer, Party attendee, Instant stamp) {

    /** Somebody with a mail address. */
    record Party(String name, String address) {
    }

    /** @return METHOD:REQUEST */
    String request() {
        return calendar(false);
    }

    /** @return METHOD:CANCEL */
    String cancellation() {
        return calendar(true);
    }

    private String calendar(boolean cancelled) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Hoi Van//Meetings 1.0//VI"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(cancelled ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST);
        calendar.add(event(cancelled));
        return calendar.toString();
    }

    private VEvent event(boolean cancelled) {
        VEvent event = new VEvent(false);
        event.add(new Uid(meetingId + "@hoivan"));
        event.add(new DtStamp(stamp));
        event.add(new DtStart<>(startsAt));
        event.add(new DtEnd<>(endsAt));
        event.add(new Summary(title));
        event.add(new Sequence(sequence));
        event.add(cancelled ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        if (place != null) {
            event.add(new Location(place));
        }
        if (description != null) {
            event.add(new Description(description));
        }
        Organizer from = new Organizer(address(organizer));
        from.add(new Cn(organizer.name()));
        event.add(from);
        Attendee to = new Attendee(address(attendee));
        to.add(new Cn(attendee.name()));
        to.add(PartStat.NEEDS_ACTION);
        to.add(Rsvp.TRUE);
        event.add(to);
        return event;
    }

    private static URI address(Party party) {
        return URI.create("mailto:" + party.address());
    }
}
