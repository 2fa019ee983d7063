package vn.hoivan.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.UUID;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;

import org.junit.jupiter.api.Test;

class CalendarEntryTest {

    private static final UUID MEETING = UUID.randomUUID();
    private static final Instant START = Instant.parse("2026-12-10T07:00:00Z");

    @Test
    void shouldAskWithTimesInUtc() throws Exception {
        String request = entry(0, "Phiên họp").request();
        assertThat(lines(request)).contains("METHOD:REQUEST", "UID:" + MEETING + "@hoivan", "SEQUENCE:0",
                "DTSTART:20261210T070000Z", "DTEND:20261210T080000Z", "STATUS:CONFIRMED");
        assertThat(parsed(request).getComponents()).hasSize(1);
    }

    @Test
    void shouldCancelUnderTheSameIdentifier() throws Exception {
        assertThat(lines(entry(3, "Phiên họp").cancellation())).contains("METHOD:CANCEL", "SEQUENCE:3",
                "UID:" + MEETING + "@hoivan", "STATUS:CANCELLED");
    }

    @Test
    void shouldNotLetATitleBreakOutOfItsLine() throws Exception {
        String request = entry(0, "Họp\r\nATTENDEE:mailto:evil@example.com\nX-EVIL:1").request();
        assertThat(lines(request)).noneMatch(line -> line.startsWith("X-EVIL") || line.startsWith("ATTENDEE:mailto:evil"));
    }

    private static CalendarEntry entry(int sequence, String title) {
        return new CalendarEntry(MEETING, sequence, title, START, START.plusSeconds(3600), "Phòng họp số 1", "Chương trình",
                new CalendarEntry.Party("Hoàng Thị Ngọc Ánh", "thuky@binhson.example"),
                new CalendarEntry.Party("Bùi Văn Ẩn", "daibieu1@binhson.example"), START.minusSeconds(60));
    }

    private static Calendar parsed(String text) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(text));
    }

    private static String[] lines(String text) {
        return text.replaceAll("\r?\n[ \t]", "").split("\r?\n");
    }
}
