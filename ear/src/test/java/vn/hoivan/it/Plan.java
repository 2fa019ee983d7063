package vn.hoivan.it;

import java.io.ByteArrayInputStream;
import java.time.OffsetDateTime;
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
import vn.hoivan.meetings.MeetingDetail;
import vn.hoivan.meetings.Meetings;
import vn.hoivan.meetings.PackView;
import vn.hoivan.meetings.ParticipantRole;
import vn.hoivan.meetings.PublishMeeting;
import vn.hoivan.meetings.Publishing;
import vn.hoivan.meetings.ReplacePaper;
import vn.hoivan.meetings.VotingRulesRow;

/**
 * A meeting as its secretary prepares it, not published yet: the chair, a few members, two items with a paper each, and
 * a guest at the second.
 */
public record Plan(UUID meeting, String title, UUID item, UUID paper, UUID guestItem, UUID guestPaper) {

    public static final String CHAIR = "lanhdao";
    public static final String SECRETARY = "thuky";
    public static final String MEMBER = "daibieu1";
    public static final String GUEST = "khach";
    public static final OffsetDateTime START = OffsetDateTime.parse("2027-03-01T08:00:00+07:00");
    public static final String COMMON = "To trinh chung";
    public static final String OF_THE_GUEST = "Bao cao cua xa";

    public static Plan drafted() throws Exception {
        UUID body = body();
        UUID guest = person(GUEST);
        String title = "Phiên họp " + UUID.randomUUID();
        return secretary(() -> {
            UUID meeting = As.boundary(Meetings.class).create(new CreateMeeting(title, body, START, START.plusHours(3),
                    null, null, null)).id();
            UUID item = add(meeting, "Tờ trình chung", 20, null);
            UUID guestItem = add(meeting, "Báo cáo của xã", 10, List.of(guest));
            return new Plan(meeting, title, item, lay(item, COMMON, "Trang hai"), guestItem, lay(guestItem, OF_THE_GUEST));
        });
    }

    public Plan published(boolean tell) throws Exception {
        publish(null, tell);
        return this;
    }

    public PackView publish(String message, boolean tell) throws Exception {
        return secretary(() -> As.boundary(Publishing.class).publish(meeting, null, new PublishMeeting(message, tell)));
    }

    /** Lays another file in the place of the paper, not published yet. @return the new version */
    public UUID lodge(String... pages) throws Exception {
        return secretary(() -> As.boundary(Agendas.class).replacePaper(paper, null, new ReplacePaper(upload(pages), null)).id());
    }

    /** @return the new version, which the next edition shows */
    public UUID replace(String... pages) throws Exception {
        UUID version = lodge(pages);
        publish(null, false);
        return version;
    }

    public UUID version() throws Exception {
        return versionOf(paper);
    }

    /** @return the version that {@link #MEMBER} finds in the pack */
    public UUID versionOf(UUID wanted) throws Exception {
        return As.user(MEMBER, () -> As.boundary(Publishing.class).pack(meeting).items().stream()
                .flatMap(one -> one.papers().stream()).filter(one -> one.id().equals(wanted)).findFirst().orElseThrow().versionId());
    }

    public MeetingDetail seenBy(String userName) throws Exception {
        return As.user(userName, () -> As.boundary(Meetings.class).get(meeting));
    }

    public static UUID add(UUID meeting, String title, int minutes, List<UUID> guests) {
        return As.boundary(Agendas.class).add(meeting, new AddAgendaItem(title, null, minutes, null, guests)).id();
    }

    /** @return the paper; its file is a PDF with these pages */
    public static UUID lay(UUID item, String... pages) throws Exception {
        return As.boundary(Agendas.class).addPaper(item, new AddPaper(pages[0], upload(pages))).paperId();
    }

    public static UUID upload(String... pages) throws Exception {
        return As.boundary(PaperFiles.class).receive(new ByteArrayInputStream(PaperPdf.of(pages)), "tai-lieu.pdf").id();
    }

    public static UUID person(String userName) throws Exception {
        return PublishedPaper.person(userName);
    }

    public static <T> T secretary(Attempt<T> attempt) throws Exception {
        return As.user(SECRETARY, attempt);
    }

    private static UUID body() throws Exception {
        List<DefineBody.Member> members = List.of(
                new DefineBody.Member(person(CHAIR), ParticipantRole.CHAIR, true),
                new DefineBody.Member(person(MEMBER), ParticipantRole.MEMBER, true),
                new DefineBody.Member(person("daibieu2"), ParticipantRole.MEMBER, true),
                new DefineBody.Member(person(SECRETARY), ParticipantRole.SECRETARY, false));
        VotingRulesRow rules = new VotingRulesRow(2, 3, 1, 2, MajorityBase.MEMBERS, true, false, "Quy chế thử");
        return As.user("quantri", () -> As.boundary(Bodies.class).add(new DefineBody("Tập thể thử", rules, members, true)).id());
    }
}
