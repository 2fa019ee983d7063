package vn.hoivan.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import vn.hoivan.meetings.Answer;
import vn.hoivan.meetings.MeetingSetup;

/** Meetings that are being prepared, published and cancelled; {@link DemoVotes} holds some of them. */
@ApplicationScoped
class DemoMeetings implements DemoPart {

    @Inject
    private MeetingSetup setup;
    @Inject
    private DemoBodies bodies;
    @Inject
    private DemoDirectory directory;
    @Inject
    private DemoPapers papers;
    @Inject
    private Clock clock;

    private final Map<String, UUID> meetings = new HashMap<>();
    private final Map<String, List<UUID>> items = new HashMap<>();

    @Override
    public int order() {
        return 40;
    }

    @Override
    public void load() {
        TsvFile.read("meetings.tsv").forEach(this::meeting);
        TsvFile.read("agenda.tsv").forEach(this::item);
        TsvFile.read("submissions.tsv").forEach(this::submission);
        TsvFile.read("meetings.tsv").forEach(this::publish);
    }

    UUID meeting(String key) {
        return meetings.get(key);
    }

    UUID item(String meeting, int position) {
        return items.get(meeting).get(position - 1);
    }

    private void meeting(Map<String, String> row) {
        Instant start = row.get("hour").isEmpty() ? clock.instant().truncatedTo(ChronoUnit.HOURS)
                : workingDay(Integer.parseInt(row.get("days"))).atTime(Integer.parseInt(row.get("hour")), 0)
                        .atZone(clock.getZone()).toInstant();
        meetings.put(row.get("key"), setup.meeting(bodies.body(row.get("body")), row.get("title"), start,
                start.plusSeconds(60L * Integer.parseInt(row.get("minutes"))), bodies.room(row.get("room")),
                directory.person("thuky")));
    }

    private LocalDate workingDay(int daysFromNow) {
        LocalDate day = LocalDate.now(clock).plusDays(daysFromNow);
        return day.getDayOfWeek() == DayOfWeek.SATURDAY ? day.plusDays(2)
                : day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }

    private void item(Map<String, String> row) {
        UUID presenter = directory.person(row.get("presenter"));
        UUID item = setup.item(meetings.get(row.get("meeting")), row.get("title"), presenter,
                Integer.parseInt(row.get("minutes")), row.get("incoming").isEmpty() ? null : submitted(row));
        items.computeIfAbsent(row.get("meeting"), key -> new ArrayList<>()).add(item);
        for (String title : row.get("papers").split("\\|")) {
            if (!title.isBlank()) {
                setup.paper(item, title, papers.write(title), directory.person("thuky"));
            }
        }
        if (!row.get("guest").isEmpty()) {
            setup.guest(item, directory.person(row.get("guest")));
        }
    }

    /** @return the submission that brings an incoming document before the meeting */
    private UUID submitted(Map<String, String> row) {
        return setup.submission(directory.agency("H99"), directory.incoming(row.get("incoming")),
                directory.person(row.get("author")), row.get("title"),
                "Đề nghị Ủy ban nhân dân tỉnh xem xét, quyết định theo " + row.get("incoming") + ".",
                List.of(papers.write("Tờ trình " + row.get("title"))), meetings.get(row.get("meeting")));
    }

    private void submission(Map<String, String> row) {
        UUID submission = setup.submission(directory.agency("H99"), null, directory.person(row.get("author")),
                row.get("title"), row.get("summary"), List.of(papers.write("Tờ trình " + row.get("title"))),
                meetings.get(row.get("meeting")));
        if (!row.get("returned").isEmpty()) {
            setup.giveBack(submission, row.get("returned"));
        }
    }

    private void publish(Map<String, String> row) {
        UUID meeting = meetings.get(row.get("key"));
        if ("DRAFT".equals(row.get("state"))) {
            return;
        }
        setup.publish(meeting, row.get("message").isEmpty() ? null : row.get("message"), true);
        if ("CANCELLED".equals(row.get("state"))) {
            setup.cancel(meeting, "Đã có chỉ đạo bằng công điện, không cần họp.");
        } else {
            setup.reply(meeting, directory.person("daibieu1"), Answer.ACCEPTED, null);
            setup.reply(meeting, directory.person("daibieu3"), Answer.DECLINED, "Đi công tác Hà Nội theo giấy mời của Bộ.");
        }
    }
}
