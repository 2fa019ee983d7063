package vn.hoivan.it;

import java.io.ByteArrayInputStream;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import vn.hoivan.files.PaperFiles;
import vn.hoivan.meetings.AddAgendaItem;
import vn.hoivan.meetings.AddPaper;
import vn.hoivan.meetings.Agendas;
import vn.hoivan.meetings.Bodies;
import vn.hoivan.meetings.CreateMeeting;
import vn.hoivan.meetings.DefineBody;
import vn.hoivan.meetings.MajorityBase;
import vn.hoivan.meetings.MarkAttendance;
import vn.hoivan.meetings.MeetingDetail;
import vn.hoivan.meetings.Meetings;
import vn.hoivan.meetings.ParticipantRole;
import vn.hoivan.meetings.PublishMeeting;
import vn.hoivan.meetings.Publishing;
import vn.hoivan.meetings.VotingRulesRow;
import vn.hoivan.voting.Choice;
import vn.hoivan.voting.OpenPoll;
import vn.hoivan.voting.PollRow;
import vn.hoivan.voting.Polls;

/** A meeting of a body of its own with two items, the second of them with a guest: published, and opened when wanted. */
public record Sitting(UUID meeting, UUID item, UUID guestItem) {

    public static final String CHAIR = "lanhdao";
    public static final String SECRETARY = "thuky";
    public static final String GUEST = "khach";
    /** With the chair, nine who have a vote. */
    public static final List<String> MEMBERS = List.of("phochutich", "daibieu1", "daibieu2", "daibieu3", "daibieu4",
            "daibieu5", "daibieu6", "daibieu7");
    public static final VotingRulesRow USUAL =
            new VotingRulesRow(2, 3, 1, 2, MajorityBase.MEMBERS, true, false, "Quy chế thử, Điều 5");

    public static Sitting published(VotingRulesRow rules) throws Exception {
        List<UUID> members = new ArrayList<>();
        for (String member : MEMBERS) {
            members.add(PublishedPaper.person(member));
        }
        return published(rules, members);
    }

    /** @param members besides the chair, all with a vote */
    public static Sitting published(VotingRulesRow rules, List<UUID> members) throws Exception {
        List<DefineBody.Member> all = new ArrayList<>();
        all.add(new DefineBody.Member(PublishedPaper.person(CHAIR), ParticipantRole.CHAIR, true));
        members.forEach(member -> all.add(new DefineBody.Member(member, ParticipantRole.MEMBER, true)));
        all.add(new DefineBody.Member(PublishedPaper.person(SECRETARY), ParticipantRole.SECRETARY, false));
        UUID body = As.user("quantri", () -> As.boundary(Bodies.class)
                .add(new DefineBody("Tập thể thử", rules, all, true)).id());
        UUID guest = PublishedPaper.person(GUEST);
        return As.user(SECRETARY, () -> {
            OffsetDateTime start = OffsetDateTime.parse("2026-12-01T08:00:00+07:00");
            UUID meeting = As.boundary(Meetings.class).create(new CreateMeeting("Phiên họp " + UUID.randomUUID(), body, start,
                    start.plusHours(2), null, null, null)).id();
            UUID item = As.boundary(Agendas.class).add(meeting, new AddAgendaItem("Dự thảo Nghị quyết", null, 30, null, null)).id();
            UUID second = As.boundary(Agendas.class).add(meeting,
                    new AddAgendaItem("Báo cáo của xã", null, 15, null, List.of(guest))).id();
            UUID file = As.boundary(PaperFiles.class).receive(new ByteArrayInputStream(PaperPdf.of("Du thao")), "du-thao.pdf").id();
            As.boundary(Agendas.class).addPaper(item, new AddPaper("Dự thảo", file));
            As.boundary(Publishing.class).publish(meeting, As.boundary(Meetings.class).get(meeting).version(),
                    new PublishMeeting(null, false));
            return new Sitting(meeting, item, second);
        });
    }

    /** Opens it; of those with a vote only these are there. */
    public Sitting open(List<String> present) throws Exception {
        As.user(CHAIR, () -> As.boundary(Meetings.class).open(meeting));
        attend(present, true);
        return this;
    }

    public void attend(List<String> people, boolean present) throws Exception {
        List<MarkAttendance> marks = new ArrayList<>();
        for (String person : people) {
            marks.add(new MarkAttendance(PublishedPaper.person(person), present));
        }
        As.user(SECRETARY, () -> As.boundary(Meetings.class).attend(meeting, marks));
    }

    public PollRow put(String question) throws Exception {
        return As.user(CHAIR, () -> As.boundary(Polls.class).open(item, new OpenPoll(question, null, null)));
    }

    public static PollRow cast(String user, PollRow poll, Choice choice) throws Exception {
        return As.user(user, () -> As.boundary(Polls.class).cast(poll.id(), choice));
    }

    public static PollRow close(PollRow poll) throws Exception {
        return As.user(CHAIR, () -> As.boundary(Polls.class).close(poll.id()));
    }

    public MeetingDetail end() throws Exception {
        return As.user(CHAIR, () -> As.boundary(Meetings.class).close(meeting));
    }

    /** The paper of the first item as it is now. */
    public UUID paper() throws Exception {
        return As.user(SECRETARY, () -> As.boundary(Meetings.class).get(meeting).items().get(0).papers().get(0).id());
    }
}
