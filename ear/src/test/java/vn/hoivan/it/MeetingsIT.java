package vn.hoivan.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import jakarta.ejb.EJBAccessException;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.hoivan.meetings.AgendaRow;
import vn.hoivan.meetings.Agendas;
import vn.hoivan.meetings.ClashRow;
import vn.hoivan.meetings.CreateMeeting;
import vn.hoivan.meetings.DefineRoom;
import vn.hoivan.meetings.EditAgendaItem;
import vn.hoivan.meetings.EditMeeting;
import vn.hoivan.meetings.MeetingDetail;
import vn.hoivan.meetings.Meetings;
import vn.hoivan.meetings.Participants;
import vn.hoivan.meetings.Publishing;
import vn.hoivan.meetings.Readiness;
import vn.hoivan.meetings.Rooms;
import vn.hoivan.shared.BusinessException;

@ExtendWith(ArquillianExtension.class)
class MeetingsIT {

    @Test
    void shouldTakeMembersFromTheBodyAndGuestsFromTheItems() throws Exception {
        MeetingDetail meeting = Plan.drafted().seenBy(Plan.SECRETARY);
        assertThat(meeting.participants()).extracting(row -> row.role().name() + row.votes())
                .containsExactly("CHAIRtrue", "MEMBERtrue", "MEMBERtrue", "SECRETARYfalse", "GUESTfalse");
    }

    @Test
    void shouldLetOnlyASecretaryPlanAndOnlyItsOwnChange() throws Exception {
        Plan plan = Plan.drafted();
        UUID body = plan.seenBy(Plan.SECRETARY).body();
        assertThatThrownBy(() -> As.user("chuyenvien", () -> As.boundary(Meetings.class).create(
                new CreateMeeting("Không được lập", body, Plan.START, Plan.START.plusHours(1), null, null, null))))
                .isInstanceOf(EJBAccessException.class);
        for (String user : List.of(Plan.CHAIR, Plan.MEMBER, Plan.GUEST, "quantri", "vanthu.so")) {
            assertThatThrownBy(() -> As.user(user, () -> edit(plan, null, Plan.START, null))).as(user).isInstanceOf(BusinessException.class);
            assertThatThrownBy(() -> As.user(user, () -> order(plan, List.of(plan.guestItem(), plan.item())))).as(user)
                    .isInstanceOf(BusinessException.class);
        }
    }

    @Test
    void shouldBeSeenByNobodyElseBeforeItIsPublished() throws Exception {
        Plan plan = Plan.drafted();
        assertThat(plan.seenBy(Plan.CHAIR).items()).hasSize(2);
        for (String user : List.of(Plan.MEMBER, Plan.GUEST, "quantri")) {
            assertThatThrownBy(() -> plan.seenBy(user)).as(user).isInstanceOf(BusinessException.class);
        }
        plan.published(false);
        assertThat(plan.seenBy(Plan.MEMBER).items()).hasSize(2);
        assertThat(plan.seenBy(Plan.GUEST).items()).extracting(AgendaRow::id).containsExactly(plan.guestItem());
        assertThat(plan.seenBy(Plan.GUEST).participants()).hasSize(1);
        assertThatThrownBy(() -> plan.seenBy("daibieu7")).isInstanceOf(BusinessException.class);
    }

    @Test
    void shouldCountTheClockAlongTheOrderOfTheItems() throws Exception {
        Plan plan = Plan.drafted();
        assertThat(times(plan)).containsExactly("08:00", "08:20");
        Plan.secretary(() -> order(plan, List.of(plan.guestItem(), plan.item())));
        assertThat(plan.seenBy(Plan.SECRETARY).items()).extracting(AgendaRow::id).containsExactly(plan.guestItem(), plan.item());
        assertThat(times(plan)).containsExactly("08:00", "08:10");
    }

    @Test
    void shouldRefuseAnOrderOfOtherItemsThanThereAre() throws Exception {
        Plan plan = Plan.drafted();
        assertThatThrownBy(() -> Plan.secretary(() -> order(plan, List.of(plan.item())))).isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> Plan.secretary(() -> order(plan, List.of(plan.item(), UUID.randomUUID()))))
                .isInstanceOf(BusinessException.class);
    }

    @Test
    void shouldSayWhoSavedFirst() throws Exception {
        Plan plan = Plan.drafted();
        MeetingDetail seen = plan.seenBy(Plan.SECRETARY);
        AgendaRow item = seen.items().get(0);
        Plan.secretary(() -> edit(plan, seen.version(), Plan.START.plusHours(1), null));
        assertThatThrownBy(() -> Plan.secretary(() -> edit(plan, seen.version(), Plan.START, null)))
                .satisfies(refusal -> saysWho(refusal, seen.secretaryName()));
        Plan.secretary(() -> As.boundary(Agendas.class).edit(item.id(), item.version(), new EditAgendaItem("Đổi tên", null, 30, null)));
        assertThatThrownBy(() -> Plan.secretary(() -> As.boundary(Agendas.class).edit(item.id(), item.version(),
                new EditAgendaItem("Đổi sau", null, 30, null)))).satisfies(refusal -> saysWho(refusal, seen.secretaryName()));
        assertThat(plan.seenBy(Plan.SECRETARY).items().get(0).title()).isEqualTo("Đổi tên");
    }

    @Test
    void shouldNameRoomAndPeopleThatAreTaken() throws Exception {
        UUID room = As.user("quantri", () -> As.boundary(Rooms.class).add(new DefineRoom("Phòng " + UUID.randomUUID(), null, 20, true)).id());
        Plan plan = Plan.drafted();
        OffsetDateTime start = Plan.START.plusYears(2);
        Plan.secretary(() -> edit(plan, null, start, room));
        UUID member = Plan.person(Plan.MEMBER);
        assertThat(clashes(start.plusHours(1), room, member, null)).extracting(ClashRow::person).contains(null, member);
        assertThat(clashes(start.plusHours(1), room, member, plan.meeting())).isEmpty();
        assertThat(clashes(start.plusDays(1), room, member, null)).isEmpty();
        Plan.secretary(() -> As.boundary(Meetings.class).cancel(plan.meeting(), "Trùng lịch"));
        assertThat(clashes(start.plusHours(1), room, member, null)).isEmpty();
    }

    @Test
    void shouldRefuseAnEndBeforeTheBeginning() throws Exception {
        Plan plan = Plan.drafted();
        assertThatThrownBy(() -> Plan.secretary(() -> As.boundary(Meetings.class).edit(plan.meeting(), null,
                new EditMeeting("Ngược giờ", Plan.START, Plan.START.minusHours(1), null, Plan.person(Plan.CHAIR)))))
                .isInstanceOfSatisfying(BusinessException.class, refusal -> assertThat(refusal.field()).isEqualTo("endsAt"));
    }

    @Test
    void shouldTellHowFarItIsPrepared() throws Exception {
        Plan plan = Plan.drafted();
        Plan.secretary(() -> Plan.add(plan.meeting(), "Chưa có tài liệu", 5, null));
        Eventually.that(() -> {
            Readiness ready = Plan.secretary(() -> As.boundary(Publishing.class).readiness(plan.meeting()));
            assertThat(ready.items()).isEqualTo(3);
            assertThat(ready.withoutPapers()).isEqualTo(1);
            assertThat(ready.preparing()).isZero();
            assertThat(ready.voters()).isEqualTo(3);
            assertThat(ready.quorum()).isEqualTo(2);
            assertThat(ready.pending()).isEqualTo(5);
            return null;
        });
        assertThatThrownBy(() -> As.user(Plan.MEMBER, () -> As.boundary(Publishing.class).readiness(plan.meeting())))
                .isInstanceOf(BusinessException.class);
    }

    @Test
    void shouldCloseItselfAtOnceToWhoeverIsRemoved() throws Exception {
        Plan plan = Plan.drafted().published(false);
        UUID member = Plan.person(Plan.MEMBER);
        Plan.secretary(() -> As.boundary(Participants.class).remove(plan.meeting(), member));
        assertThatThrownBy(() -> plan.seenBy(Plan.MEMBER)).isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> Plan.secretary(() -> As.boundary(Participants.class).remove(plan.meeting(), Plan.person(Plan.CHAIR))))
                .isInstanceOf(BusinessException.class);
    }

    @Test
    void shouldStayReadableWithItsReasonOnceCancelledAndChangeNoMore() throws Exception {
        Plan plan = Plan.drafted().published(false);
        Plan.secretary(() -> As.boundary(Meetings.class).cancel(plan.meeting(), "Bão số 9"));
        assertThat(plan.seenBy(Plan.MEMBER).cancelReason()).isEqualTo("Bão số 9");
        assertThatThrownBy(() -> plan.publish(null, true)).isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> Plan.secretary(() -> edit(plan, null, Plan.START, null))).isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> Plan.secretary(() -> As.boundary(Meetings.class).cancel(plan.meeting(), "Lần nữa")))
                .isInstanceOf(BusinessException.class);
    }

    private static void saysWho(Throwable refusal, String name) {
        assertThat(refusal).isInstanceOfSatisfying(BusinessException.class, conflict -> {
            assertThat(conflict.kind()).isEqualTo(BusinessException.Kind.CONFLICT);
            assertThat(conflict.arguments()[0]).isEqualTo(name);
        });
    }

    private static List<ClashRow> clashes(OffsetDateTime start, UUID room, UUID person, UUID except) throws Exception {
        return Plan.secretary(() -> As.boundary(Meetings.class).clashes(start, start.plusHours(1), room, List.of(person), except));
    }

    private static List<String> times(Plan plan) throws Exception {
        return plan.seenBy(Plan.SECRETARY).items().stream().map(item -> item.startsAt().toLocalTime().toString()).toList();
    }

    private static Object edit(Plan plan, Integer version, OffsetDateTime start, UUID room) throws Exception {
        return As.boundary(Meetings.class).edit(plan.meeting(), version,
                new EditMeeting(plan.title(), start, start.plusHours(3), room, Plan.person(Plan.CHAIR)));
    }

    private static Object order(Plan plan, List<UUID> order) {
        As.boundary(Agendas.class).order(plan.meeting(), order);
        return null;
    }
}
