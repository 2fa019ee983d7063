package vn.hoivan.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import vn.hoivan.identity.WorkingDays;
import vn.hoivan.meetings.Conclusions;
import vn.hoivan.meetings.MeetingSetup;
import vn.hoivan.meetings.NoteConclusion;
import vn.hoivan.voting.Choice;
import vn.hoivan.voting.OpenPoll;
import vn.hoivan.voting.Polls;

/** A meeting that has been held, with votes and conclusions, and one that is sitting with a vote under way. */
@ApplicationScoped
class DemoVotes implements DemoPart {

    @Inject
    private DemoMeetings meetings;
    @Inject
    private MeetingSetup setup;
    @Inject
    private DemoDirectory directory;
    @Inject
    private DemoUsers users;
    @Inject
    private Polls polls;
    @Inject
    private Conclusions conclusions;
    @Inject
    private WorkingDays workingDays;
    @Inject
    private Clock clock;

    private final Map<String, UUID> noted = new HashMap<>();

    @Override
    public int order() {
        return 50;
    }

    @Override
    public void load() {
        TsvFile.read("attendance.tsv").forEach(row -> setup.open(meetings.meeting(row.get("meeting")),
                names(row.get("present")).map(directory::person).toList()));
        TsvFile.read("votes.tsv").forEach(this::vote);
        TsvFile.read("meetings.tsv").stream().filter(row -> "CONCLUDED".equals(row.get("state")))
                .forEach(row -> setup.close(meetings.meeting(row.get("key"))));
    }

    /** @param key meeting and position of the item, {@code PAST/1} */
    UUID conclusion(String key) {
        return noted.get(key);
    }

    private void vote(Map<String, String> row) {
        UUID item = meetings.item(row.get("meeting"), Integer.parseInt(row.get("item")));
        UUID poll = users.as("thuky", () -> polls.open(item, new OpenPoll(row.get("question"), null, null)).id());
        cast(poll, row.get("for"), Choice.FOR);
        cast(poll, row.get("against"), Choice.AGAINST);
        cast(poll, row.get("other"), Choice.OTHER);
        if (row.get("conclusion").isEmpty()) {
            return;
        }
        LocalDate due = workingDays.after(LocalDate.now(clock), Integer.parseInt(row.get("due")));
        users.as("thuky", () -> polls.close(poll));
        noted.put(row.get("meeting") + "/" + row.get("item"), users.as("thuky", () -> conclusions.note(item,
                new NoteConclusion(row.get("conclusion"), directory.person(row.get("responsible")), due)).id()));
    }

    private void cast(UUID poll, String voters, Choice choice) {
        names(voters).forEach(voter -> users.as(voter, () -> polls.cast(poll, choice)));
    }

    private static Stream<String> names(String list) {
        return list.isEmpty() ? Stream.of() : List.of(list.split(",")).stream();
    }
}
