package vn.hoivan.web.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import vn.hoivan.identity.People;
import vn.hoivan.identity.Role;
import vn.hoivan.meetings.Answer;
import vn.hoivan.meetings.MeetingFilter;
import vn.hoivan.meetings.MeetingRow;
import vn.hoivan.meetings.MeetingState;
import vn.hoivan.meetings.Meetings;
import vn.hoivan.meetings.SubmissionState;
import vn.hoivan.meetings.Submissions;
import vn.hoivan.shared.PageRequest;
import vn.hoivan.shared.Texts;
import vn.hoivan.web.home.NextMeeting;
import vn.hoivan.web.home.NextMeetingSource;
import vn.hoivan.web.home.WorkItem;
import vn.hoivan.web.home.WorkSource;

/** What meetings ask of the caller: replies, submissions to look at, the next meeting. */
@ApplicationScoped
public class MeetingWork implements WorkSource, NextMeetingSource {

    @EJB
    private Meetings meetings;
    @EJB
    private Submissions submissions;
    @EJB
    private People people;
    @Inject
    private Clock clock;

    @Override
    public List<WorkItem> waiting(Locale locale) {
        ResourceBundle words = ResourceBundle.getBundle("vn.hoivan.web.shared.Messages", Texts.supported(locale));
        List<WorkItem> items = new ArrayList<>();
        upcoming().stream().filter(row -> row.answer() == Answer.PENDING && row.state() == MeetingState.PUBLISHED)
                .forEach(row -> items.add(new WorkItem("MEETING", row.id(), "/meetings/view.xhtml?id=" + row.id(),
                        row.title(), row.bodyName(), LocalDate.ofInstant(row.startsAt(), clock.getZone()), false, null,
                        clock.instant(), null, words.getString("work_reply"))));
        if (people.me().is(Role.SECRETARY)) {
            submissions.list(false, SubmissionState.PROPOSED, PageRequest.first(50)).items().forEach(row ->
                    items.add(new WorkItem("APPROVE", row.id(), "/meetings/submit.xhtml?id=" + row.id(), row.title(),
                            row.authorName(), null, false, null, row.proposedAt(),
                            submissions.get(row.id()).files().get(0).fileId(), words.getString("work_take"))));
        }
        return items;
    }

    @Override
    public Optional<NextMeeting> next() {
        return upcoming().stream().filter(row -> row.role() != null
                && (row.state() == MeetingState.PUBLISHED || row.state() == MeetingState.IN_SESSION)).findFirst()
                .map(row -> new NextMeeting(row.title(), row.startsAt(), row.roomName(),
                        meetings.get(row.id()).items().size(), "/viewer/?meeting=" + row.id()));
    }

    private List<MeetingRow> upcoming() {
        return meetings.list(MeetingFilter.upcoming(), PageRequest.first(50)).items();
    }
}
