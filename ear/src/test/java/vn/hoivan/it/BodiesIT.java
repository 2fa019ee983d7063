package vn.hoivan.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoivan.it.Administrator.admin;
import static vn.hoivan.it.Administrator.code;
import static vn.hoivan.it.Administrator.me;
import static vn.hoivan.it.Administrator.refused;

import java.util.List;
import java.util.UUID;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.hoivan.meetings.Bodies;
import vn.hoivan.meetings.BodyRow;
import vn.hoivan.meetings.DefineBody;
import vn.hoivan.meetings.DefineRoom;
import vn.hoivan.meetings.MajorityBase;
import vn.hoivan.meetings.ParticipantRole;
import vn.hoivan.meetings.RoomRow;
import vn.hoivan.meetings.Rooms;
import vn.hoivan.meetings.VotingRulesRow;

/** Rooms, and deciding bodies with their rules; each test with things of its own. */
@ExtendWith(ArquillianExtension.class)
class BodiesIT {

    private static final VotingRulesRow RULES = new VotingRulesRow(2, 3, 1, 2, MajorityBase.MEMBERS, true, false, null);

    @Test
    void shouldRefuseARoomWithoutSeatsOrWithTheNameOfAnother() throws Exception {
        String name = "Phòng " + code();
        RoomRow room = admin(() -> As.boundary(Rooms.class).add(new DefineRoom(name, "Tầng 2", 20, true)));
        assertThat(refused(() -> As.boundary(Rooms.class).add(new DefineRoom(name, null, 5, true))).field()).isEqualTo("name");
        assertThatThrownBy(() -> admin(() -> As.boundary(Rooms.class).add(new DefineRoom("Phòng " + code(), null, 0, true))))
                .hasRootCauseInstanceOf(jakarta.validation.ConstraintViolationException.class);
        admin(() -> As.boundary(Rooms.class).change(room.id(), room.version(), new DefineRoom(name, "Tầng 3", 25, false)));
        assertThat(refused(() -> As.boundary(Rooms.class).change(room.id(), room.version(), new DefineRoom(name, null, 1, true)))
                .key()).isEqualTo("shared.staleBy");
        assertThat(admin(() -> As.boundary(Rooms.class).list(false))).noneMatch(row -> row.id().equals(room.id()));
    }

    @Test
    void shouldRefuseABodyWithoutAChairOrWithSenselessRules() throws Exception {
        UUID chair = me("lanhdao").id();
        DefineBody.Member member = new DefineBody.Member(chair, ParticipantRole.MEMBER, true);
        DefineBody.Member head = new DefineBody.Member(chair, ParticipantRole.CHAIR, true);
        assertThat(refused(() -> body(RULES, member)).field()).isEqualTo("members");
        assertThat(refused(() -> body(RULES, head, head)).field()).isEqualTo("members");
        assertThat(refused(() -> body(new VotingRulesRow(3, 2, 1, 2, MajorityBase.MEMBERS, true, false, null), head)).field())
                .isEqualTo("quorumNumerator");
        assertThat(refused(() -> body(new VotingRulesRow(2, 3, 2, 2, MajorityBase.MEMBERS, true, false, null), head)).field())
                .isEqualTo("majorityNumerator");
    }

    @Test
    void shouldKeepMembersInTheirOrderAndEachRuleAsSet() throws Exception {
        VotingRulesRow rules = new VotingRulesRow(1, 2, 2, 3, MajorityBase.PRESENT, false, true, "Điều 5 Quy chế làm việc");
        BodyRow body = admin(() -> body(rules, new DefineBody.Member(me("phochutich").id(), ParticipantRole.MEMBER, true),
                new DefineBody.Member(me("lanhdao").id(), ParticipantRole.CHAIR, true),
                new DefineBody.Member(me("thuky").id(), ParticipantRole.SECRETARY, false)));
        BodyRow read = admin(() -> As.boundary(Bodies.class).get(body.id()));
        assertThat(read.rules()).isEqualTo(rules);
        assertThat(read.members()).extracting(BodyRow.MemberRow::role)
                .containsExactly(ParticipantRole.MEMBER, ParticipantRole.CHAIR, ParticipantRole.SECRETARY);
        assertThat(read.members()).extracting(BodyRow.MemberRow::votes).containsExactly(true, true, false);
    }

    private static BodyRow body(VotingRulesRow rules, DefineBody.Member... members) {
        return As.boundary(Bodies.class).add(new DefineBody("Hội đồng " + code(), rules, List.of(members), true));
    }
}
