package vn.hoivan.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.hoivan.meetings.Answer;
import vn.hoivan.meetings.EditMeeting;
import vn.hoivan.meetings.MeetingDetail;
import vn.hoivan.meetings.Meetings;
import vn.hoivan.meetings.ParticipantRow;
import vn.hoivan.meetings.Participants;
import vn.hoivan.meetings.Replies;
import vn.hoivan.meetings.ReplyToInvitation;
import vn.hoivan.notifications.Outbox;
import vn.hoivan.notifications.OutboxRow;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.PageRequest;

@ExtendWith(ArquillianExtension.class)
class InvitationsIT {

    @Test
    void shouldInviteEverybodyOnceWithACalendarEntry() throws Exception {
        Plan plan = Plan.drafted();
        assertThat(calendars(plan, Plan.MEMBER)).isEmpty();
        plan.published(true);
        assertThat(lines(only(calendars(plan, Plan.MEMBER)))).contains("METHOD:REQUEST", "UID:" + plan.meeting() + "@hoivan",
                "SEQUENCE:0", "DTSTART:20270301T010000Z", "DTEND:20270301T040000Z", "SUMMARY:" + plan.title())
                .anyMatch(line -> line.startsWith("ATTENDEE") && line.endsWith("mailto:daibieu1@binhson.example"));
        Plan.secretary(() -> Plan.add(plan.meeting(), "Bổ sung", 5, null));
        plan.publish("Thêm một nội dung", true);
        assertThat(calendars(plan, Plan.MEMBER)).hasSize(1);
    }

    @Test
    void shouldSayNothingWhereTheSecretaryWantsSo() throws Exception {
        Plan plan = Plan.drafted().published(false);
        assertThat(calendars(plan, Plan.MEMBER)).isEmpty();
    }

    @Test
    void shouldKeepTheIdentifierAndRaiseTheSequenceWithAChange() throws Exception {
        Plan plan = Plan.drafted().published(true);
        Plan.secretary(() -> As.boundary(Meetings.class).edit(plan.meeting(), null, new EditMeeting(plan.title(),
                Plan.START.plusDays(1), Plan.START.plusDays(1).plusHours(2), null, Plan.person(Plan.CHAIR))));
        List<String> sent = calendars(plan, Plan.MEMBER);
        assertThat(sent).hasSize(2);
        assertThat(lines(sent.get(1))).contains("METHOD:REQUEST", "UID:" + plan.meeting() + "@hoivan", "SEQUENCE:1",
                "DTSTART:20270302T010000Z");
    }

    @Test
    void shouldSendNothingWhereNothingChanges() throws Exception {
        Plan plan = Plan.drafted().published(true);
        Plan.secretary(() -> As.boundary(Meetings.class).edit(plan.meeting(), null, new EditMeeting(plan.title(), Plan.START,
                Plan.START.plusHours(3), null, Plan.person(Plan.CHAIR))));
        assertThat(calendars(plan, Plan.MEMBER)).hasSize(1);
    }

    @Test
    void shouldCancelForEverybodyOnceTheMeetingIsCancelled() throws Exception {
        Plan plan = Plan.drafted().published(true);
        Plan.secretary(() -> As.boundary(Meetings.class).cancel(plan.meeting(), "Bão\r\nBcc: kẻ xấu"));
        for (String user : List.of(Plan.CHAIR, Plan.MEMBER, Plan.GUEST)) {
            List<String> sent = calendars(plan, user);
            assertThat(lines(sent.get(1))).contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:1",
                    "UID:" + plan.meeting() + "@hoivan").noneMatch(line -> line.startsWith("Bcc"));
        }
    }

    @Test
    void shouldCancelForWhoeverIsRemovedOnly() throws Exception {
        Plan plan = Plan.drafted().published(true);
        Plan.secretary(() -> As.boundary(Participants.class).remove(plan.meeting(), Plan.person(Plan.MEMBER)));
        assertThat(lines(calendars(plan, Plan.MEMBER).get(1))).contains("METHOD:CANCEL");
        assertThat(calendars(plan, "daibieu2")).hasSize(1);
    }

    @Test
    void shouldNotLetATitleReachTheHeadOfAMailOrAnotherLineOfTheCalendar() throws Exception {
        Plan plan = Plan.drafted();
        Plan.secretary(() -> As.boundary(Meetings.class).edit(plan.meeting(), null, new EditMeeting(
                "Họp\r\nBcc: x@example.org\nX-EVIL:1 " + plan.title(), Plan.START, Plan.START.plusHours(1), null, Plan.person(Plan.CHAIR))));
        plan.published(true);
        assertThat(mails(plan, Plan.MEMBER)).allMatch(mail -> !mail.subject().matches("(?s).*[\\r\\n].*"));
        assertThat(lines(only(calendars(plan, Plan.MEMBER)))).noneMatch(line -> line.startsWith("Bcc") || line.startsWith("X-EVIL"));
    }

    @Test
    void shouldNameNoItemInAMailThatOthersMaySeeOnItsWay() throws Exception {
        Plan plan = Plan.drafted().published(true);
        for (String someone : List.of(Plan.GUEST, Plan.MEMBER)) {
            assertThat(body(only(mails(plan, someone)))).as(someone).contains("/meetings/view.xhtml?id=")
                    .doesNotContain("Báo cáo của xã").doesNotContain("Tờ trình chung");
        }
    }

    @Test
    void shouldRecordRepliesAndShowTheSecretaryWhoIsMissing() throws Exception {
        Plan plan = Plan.drafted().published(true);
        reply(plan, Plan.MEMBER, Answer.ACCEPTED, null, null);
        assertThatThrownBy(() -> reply(plan, "daibieu2", Answer.DECLINED, " ", null))
                .isInstanceOfSatisfying(BusinessException.class, refusal -> assertThat(refusal.field()).isEqualTo("reason"));
        reply(plan, "daibieu2", Answer.DECLINED, "Đi công tác", null);
        MeetingDetail seen = plan.seenBy(Plan.SECRETARY);
        assertThat(answer(seen, Plan.MEMBER).answer()).isEqualTo(Answer.ACCEPTED);
        assertThat(answer(seen, "daibieu2").reason()).isEqualTo("Đi công tác");
        assertThat(seen.participants()).filteredOn(row -> row.answer() == Answer.PENDING).extracting(ParticipantRow::person)
                .containsExactlyInAnyOrder(Plan.person(Plan.CHAIR), Plan.person(Plan.SECRETARY), Plan.person(Plan.GUEST));
    }

    @Test
    void shouldLetInASubstituteAndOutAgainWhenTheMemberComesAfterAll() throws Exception {
        Plan plan = Plan.drafted().published(true);
        UUID substitute = Plan.person("chuyenvien2");
        reply(plan, Plan.MEMBER, Answer.SUBSTITUTED, null, substitute);
        assertThat(plan.seenBy("chuyenvien2").items()).hasSize(2);
        assertThat(lines(only(calendars(plan, "chuyenvien2")))).contains("METHOD:REQUEST");
        assertThatThrownBy(() -> reply(plan, "chuyenvien2", Answer.SUBSTITUTED, null, Plan.person("daibieu7")))
                .isInstanceOf(BusinessException.class);
        reply(plan, Plan.MEMBER, Answer.ACCEPTED, null, null);
        assertThatThrownBy(() -> plan.seenBy("chuyenvien2")).isInstanceOf(BusinessException.class);
        assertThat(lines(calendars(plan, "chuyenvien2").get(1))).contains("METHOD:CANCEL");
    }

    @Test
    void shouldTakeNoReplyFromOthersNorBeforeItIsPublished() throws Exception {
        Plan plan = Plan.drafted();
        assertThatThrownBy(() -> reply(plan, Plan.CHAIR, Answer.ACCEPTED, null, null)).isInstanceOf(BusinessException.class);
        plan.published(false);
        for (String user : List.of("daibieu7", "quantri", "vanthu.so")) {
            assertThatThrownBy(() -> reply(plan, user, Answer.ACCEPTED, null, null)).as(user).isInstanceOf(BusinessException.class);
        }
    }

    private static void reply(Plan plan, String user, Answer answer, String reason, UUID substitute) throws Exception {
        As.user(user, () -> As.boundary(Replies.class).reply(plan.meeting(), new ReplyToInvitation(answer, reason, substitute)));
    }

    private static ParticipantRow answer(MeetingDetail meeting, String user) throws Exception {
        UUID person = Plan.person(user);
        return meeting.participants().stream().filter(row -> row.person().equals(person)).findFirst().orElseThrow();
    }

    /** What this person was sent about the meeting, oldest first. */
    private static List<OutboxRow> mails(Plan plan, String user) throws Exception {
        return As.user("quantri", () -> As.boundary(Outbox.class).list(null, null, PageRequest.first(200))).items().stream()
                .filter(row -> row.recipient().startsWith(user + "@") && row.subject().contains(plan.title()) && row.calendar())
                .sorted((one, other) -> one.id().toString().compareTo(other.id().toString())).toList();
    }

    private static List<String> calendars(Plan plan, String user) throws Exception {
        return As.user("quantri", () -> mails(plan, user).stream()
                .map(mail -> As.boundary(Outbox.class).content(mail.id()).calendar()).toList());
    }

    private static String body(OutboxRow mail) throws Exception {
        return As.user("quantri", () -> As.boundary(Outbox.class).content(mail.id()).body());
    }

    private static <T> T only(List<T> all) {
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static String[] lines(String calendar) {
        return calendar.replaceAll("\r?\n[ \t]", "").split("\r?\n");
    }
}
