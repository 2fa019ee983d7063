package vn.hoivan.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.ejb.EJBAccessException;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.hoivan.files.PaperFiles;
import vn.hoivan.identity.Role;
import vn.hoivan.meetings.Agendas;
import vn.hoivan.meetings.Answer;
import vn.hoivan.meetings.MajorityBase;
import vn.hoivan.meetings.MarkAttendance;
import vn.hoivan.meetings.MeetingState;
import vn.hoivan.meetings.Meetings;
import vn.hoivan.meetings.PublishMeeting;
import vn.hoivan.meetings.Publishing;
import vn.hoivan.meetings.ReplacePaper;
import vn.hoivan.meetings.Replies;
import vn.hoivan.meetings.ReplyToInvitation;
import vn.hoivan.meetings.VotingRulesRow;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.voting.Choice;
import vn.hoivan.voting.Floor;
import vn.hoivan.voting.Floors;
import vn.hoivan.voting.OpenPoll;
import vn.hoivan.voting.PollOutcome;
import vn.hoivan.voting.PollRow;
import vn.hoivan.voting.PollState;
import vn.hoivan.voting.Polls;
import vn.hoivan.voting.Verdict;
import vn.hoivan.voting.VoterRow;

@ExtendWith(ArquillianExtension.class)
class VotingIT {

    private static final List<String> SIX = List.of("lanhdao", "phochutich", "daibieu1", "daibieu2", "daibieu3", "daibieu4");
    private static final List<String> FIVE = SIX.subList(0, 5);
    private static final int MANY = 50;

    @Test
    void shouldLetOnlyChairAndSecretaryPutAndCloseAVote() throws Exception {
        Sitting sitting = Sitting.published(Sitting.USUAL).open(SIX);
        for (String other : List.of("daibieu1", "quantri", "vanthu", "lanhdao.so")) {
            assertThatThrownBy(() -> As.user(other, () -> As.boundary(Polls.class)
                    .open(sitting.item(), new OpenPoll("Tự ý", null, null)))).isInstanceOf(BusinessException.class);
        }
        PollRow poll = sitting.put("Thông qua dự thảo?");
        assertThatThrownBy(() -> As.user("daibieu1", () -> As.boundary(Polls.class).close(poll.id())))
                .isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> As.boundary(Polls.class).close(poll.id())).isInstanceOf(EJBAccessException.class);
        assertThat(As.user(Sitting.SECRETARY, () -> As.boundary(Polls.class).close(poll.id())).state())
                .isEqualTo(PollState.CLOSED);
    }

    @Test
    void shouldRefuseAVoteBeforeTheMeetingSitsAndASecondOneBesideTheFirst() throws Exception {
        Sitting sitting = Sitting.published(Sitting.USUAL);
        refused("meetings.state.PUBLISHED", () -> sitting.put("Quá sớm"));
        sitting.open(SIX);
        sitting.put("Câu thứ nhất");
        refused("voting.open.already", () -> sitting.put("Câu thứ hai"));
    }

    @Test
    void shouldTakeTheVoteOfNobodyWhoHasNone() throws Exception {
        Sitting sitting = Sitting.published(Sitting.USUAL).open(SIX);
        PollRow poll = sitting.put("Thông qua?");
        for (String other : List.of(Sitting.SECRETARY, Sitting.GUEST, "quantri", "lanhdao.so")) {
            assertThatThrownBy(() -> Sitting.cast(other, poll, Choice.FOR)).as(other).isInstanceOf(BusinessException.class);
        }
        refused("voting.absent", () -> Sitting.cast("daibieu7", poll, Choice.FOR));
        assertThat(Sitting.close(poll).votesFor()).isZero();
    }

    @Test
    void shouldLetAGuestSeeTheirItemAndNothingElse() throws Exception {
        Sitting sitting = Sitting.published(Sitting.USUAL).open(SIX);
        PollRow poll = sitting.put("Việc kín của tập thể");
        Sitting.close(poll);
        PollRow theirs = As.user(Sitting.CHAIR, () -> As.boundary(Polls.class)
                .open(sitting.guestItem(), new OpenPoll("Về báo cáo của xã", null, null)));
        refused("shared.forbidden", () -> Sitting.cast(Sitting.GUEST, theirs, Choice.FOR));
        Sitting.cast("daibieu1", theirs, Choice.FOR);
        Sitting.close(theirs);

        Floor floor = floor(Sitting.GUEST, sitting);
        assertThat(floor.toString()).doesNotContain("Việc kín của tập thể").doesNotContain("Dự thảo Nghị quyết");
        assertThat(floor.polls()).singleElement().satisfies(row -> {
            assertThat(row.question()).isEqualTo("Về báo cáo của xã");
            assertThat(row.ballots()).isEmpty();
        });
        assertThat(floor.meeting().participants()).hasSize(1);
        assertThatThrownBy(() -> As.user(Sitting.GUEST, () -> As.boundary(Polls.class).get(poll.id())))
                .isInstanceOf(BusinessException.class);
    }

    @Test
    void shouldLetASubstituteVoteOnlyWhereTheBodySaysSo() throws Exception {
        Sitting usual = Sitting.published(Sitting.USUAL);
        sendInstead(usual);
        usual.open(List.of("lanhdao", "chuyenvien"));
        PollRow poll = usual.put("Người dự thay có biểu quyết không?");
        refused("shared.forbidden", () -> Sitting.cast("chuyenvien", poll, Choice.FOR));
        assertThat(Sitting.close(poll).base()).isEqualTo(9);

        Sitting generous = Sitting.published(new VotingRulesRow(2, 3, 1, 2, MajorityBase.MEMBERS, true, true, null));
        sendInstead(generous);
        generous.open(List.of("lanhdao", "chuyenvien", "daibieu7"));
        PollRow open = generous.put("Người dự thay có biểu quyết không?");
        assertThat(Sitting.cast("chuyenvien", open, Choice.FOR).mine()).isEqualTo(Choice.FOR);
        refused("shared.forbidden", () -> Sitting.cast("daibieu7", open, Choice.FOR));
        PollRow closed = Sitting.close(open);
        assertThat(closed.base()).isEqualTo(9);
        assertThat(closed.votesFor()).isEqualTo(1);
    }

    @Test
    void shouldCountTheLastWordOfEachAndRefuseAnyAfterTheClose() throws Exception {
        Sitting sitting = Sitting.published(Sitting.USUAL).open(SIX);
        PollRow poll = sitting.put("Thông qua?");
        assertThat(Sitting.cast("daibieu1", poll, Choice.AGAINST).mine()).isEqualTo(Choice.AGAINST);
        assertThat(Sitting.cast("daibieu1", poll, Choice.FOR).mine()).isEqualTo(Choice.FOR);
        assertThat(Sitting.cast("daibieu1", poll, Choice.FOR).mine()).as("sent twice").isEqualTo(Choice.FOR);
        Sitting.cast("daibieu2", poll, Choice.OTHER);

        PollRow closed = Sitting.close(poll);
        assertThat(closed.votesFor()).isEqualTo(1);
        assertThat(closed.against()).isZero();
        assertThat(closed.other()).isEqualTo(1);
        assertThat(closed.notVoted()).isEqualTo(4);
        refused("voting.state.CLOSED", () -> Sitting.cast("daibieu1", poll, Choice.AGAINST));
        refused("voting.state.CLOSED", () -> Sitting.close(poll));
        assertThat(row("daibieu1", poll).votesFor()).isEqualTo(1);
    }

    @Test
    void shouldHideHowOthersVoteUntilTheCloseAndShowTheChairWhoIsMissing() throws Exception {
        Sitting sitting = Sitting.published(Sitting.USUAL).open(SIX);
        PollRow poll = sitting.put("Thông qua?");
        Sitting.cast("daibieu1", poll, Choice.AGAINST);

        for (String reader : List.of(Sitting.CHAIR, Sitting.SECRETARY, "daibieu2")) {
            PollRow seen = row(reader, poll);
            assertThat(seen.votesFor()).as(reader).isNull();
            assertThat(seen.against()).as(reader).isNull();
            assertThat(seen.ballots()).as(reader).isEmpty();
            assertThat(seen.mine()).as(reader).isNull();
        }
        assertThat(row(Sitting.CHAIR, poll).missing()).extracting(VoterRow::name).hasSize(5).doesNotContain("Bùi Văn Ẩn");
        assertThat(row("daibieu2", poll).missing()).isEmpty();
        Sitting.close(poll);
        assertThat(row("daibieu2", poll).ballots()).singleElement().satisfies(ballot -> {
            assertThat(ballot.name()).isEqualTo("Bùi Văn Ẩn");
            assertThat(ballot.choice()).isEqualTo(Choice.AGAINST);
        });
    }

    @Test
    void shouldFindNoQuorumWithFiveOfNine() throws Exception {
        Sitting sitting = Sitting.published(Sitting.USUAL).open(FIVE);
        PollRow poll = sitting.put("Thông qua?");
        for (String voter : FIVE) {
            Sitting.cast(voter, poll, Choice.FOR);
        }
        PollRow closed = Sitting.close(poll);
        assertThat(closed.verdict()).isEqualTo(Verdict.NO_QUORUM);
        assertThat(closed.quorum()).isEqualTo(6);
        assertThat(closed.derivation()).isEqualTo("9 thành viên có quyền biểu quyết, 5 người có mặt. Cần ít nhất 2/3, tức 6 "
                + "người có mặt: không đủ số người để biểu quyết. Căn cứ: Quy chế thử, Điều 5.");
        assertThat(floor(Sitting.CHAIR, sitting).presence().quorate()).isFalse();
    }

    @Test
    void shouldNotCarryWithFourOfNineInFavour() throws Exception {
        Sitting sitting = Sitting.published(Sitting.USUAL).open(SIX);
        PollRow poll = sitting.put("Thông qua?");
        for (String voter : SIX.subList(0, 4)) {
            Sitting.cast(voter, poll, Choice.FOR);
        }
        Sitting.cast("daibieu3", poll, Choice.AGAINST);
        PollRow closed = Sitting.close(poll);
        assertThat(closed.verdict()).isEqualTo(Verdict.NOT_CARRIED);
        assertThat(closed.needed()).isEqualTo(5);
        assertThat(closed.derivation()).contains("Cần quá 1/2 tổng số 9 thành viên có quyền biểu quyết, tức ít nhất 5 phiếu "
                + "tán thành; có 4 phiếu: không được thông qua.");
        assertThat(floor(Sitting.CHAIR, sitting).presence().quorate()).isTrue();
    }

    @Test
    void shouldFollowTheChairOnATie() throws Exception {
        Sitting sitting = Sitting.published(Sitting.USUAL).open(SIX);
        PollRow poll = sitting.put("Thông qua?");
        Sitting.cast("lanhdao", poll, Choice.FOR);
        for (String voter : List.of("daibieu1", "daibieu2")) {
            Sitting.cast(voter, poll, Choice.FOR);
        }
        for (String voter : List.of("phochutich", "daibieu3", "daibieu4")) {
            Sitting.cast(voter, poll, Choice.AGAINST);
        }
        PollRow closed = Sitting.close(poll);
        assertThat(closed.verdict()).isEqualTo(Verdict.CARRIED);
        assertThat(closed.derivation()).contains("ngang nhau (3 và 3): quyết định theo ý kiến biểu quyết của người chủ trì");
    }

    @Test
    void shouldKeepTheResultWhateverBecomesOfAttendance() throws Exception {
        Sitting sitting = Sitting.published(Sitting.USUAL).open(SIX);
        PollRow poll = sitting.put("Thông qua?");
        for (String voter : SIX) {
            Sitting.cast(voter, poll, Choice.FOR);
        }
        sitting.attend(List.of("daibieu4"), false);
        PollRow closed = Sitting.close(poll);
        assertThat(closed.verdict()).as("who has voted was there").isEqualTo(Verdict.CARRIED);
        sitting.attend(SIX.subList(1, 6), false);
        assertThat(row(Sitting.CHAIR, poll)).returns(6, PollRow::present).returns(Verdict.CARRIED, PollRow::verdict);
    }

    @Test
    void shouldNotEndTheMeetingInTheMiddleOfAVote() throws Exception {
        Sitting sitting = Sitting.published(Sitting.USUAL).open(SIX);
        PollRow poll = sitting.put("Còn đang hỏi?");
        assertThatThrownBy(sitting::end).isInstanceOf(BusinessException.class).hasMessageContaining("voting.open.closeFirst");
        assertThat(floor(Sitting.CHAIR, sitting).meeting().state()).isEqualTo(MeetingState.IN_SESSION);
        Sitting.cast("daibieu1", poll, Choice.FOR);
        Sitting.close(poll);
        assertThat(sitting.end().state()).isEqualTo(MeetingState.CONCLUDED);
        refused("meetings.state.CONCLUDED", () -> sitting.put("Quá muộn"));
    }

    @Test
    void shouldAnnulAVoteWhosePaperWasReplaced() throws Exception {
        Sitting sitting = Sitting.published(Sitting.USUAL).open(SIX);
        UUID version = floor(Sitting.CHAIR, sitting).meeting().items().get(0).papers().get(0).versionId();
        PollRow poll = As.user(Sitting.CHAIR, () -> As.boundary(Polls.class)
                .open(sitting.item(), new OpenPoll("Thông qua bản này?", version, null)));
        UUID paper = sitting.paper();
        As.user(Sitting.SECRETARY, () -> {
            UUID file = As.boundary(PaperFiles.class).receive(new ByteArrayInputStream(PaperPdf.of("Ban moi")), "ban-moi.pdf").id();
            As.boundary(Agendas.class).replacePaper(paper, null, new ReplacePaper(file, "Sửa Điều 2"));
            return As.boundary(Publishing.class).publish(sitting.meeting(),
                    As.boundary(Meetings.class).get(sitting.meeting()).version(), new PublishMeeting(null, false));
        });
        assertThat(Sitting.cast("daibieu1", poll, Choice.FOR).state()).isEqualTo(PollState.VOID);
        assertThat(row(Sitting.CHAIR, poll)).returns(PollState.VOID, PollRow::state).returns(null, PollRow::verdict);
    }

    @Test
    void shouldTellWhatTheMeetingDealsWithAndSinceWhen() throws Exception {
        Sitting sitting = Sitting.published(Sitting.USUAL).open(SIX);
        assertThat(floor("daibieu1", sitting).currentSince()).isNull();
        assertThatThrownBy(() -> turnTo("daibieu1", sitting.guestItem())).isInstanceOf(BusinessException.class);
        turnTo(Sitting.SECRETARY, sitting.guestItem());
        Floor first = floor("daibieu1", sitting);
        assertThat(first.meeting().currentItemId()).isEqualTo(sitting.guestItem());
        turnTo(Sitting.CHAIR, sitting.guestItem());
        assertThat(floor("daibieu1", sitting).currentSince()).as("its time runs on").isEqualTo(first.currentSince());
        sitting.put("Sang mục một");
        assertThat(floor("daibieu1", sitting).meeting().currentItemId()).isEqualTo(sitting.item());
    }

    @Test
    void shouldMarkOneselfPresentButNobodyElse() throws Exception {
        Sitting sitting = Sitting.published(Sitting.USUAL).open(List.of());
        UUID other = PublishedPaper.person("daibieu2");
        UUID own = PublishedPaper.person("daibieu1");
        assertThatThrownBy(() -> As.user("daibieu1", () -> As.boundary(Meetings.class)
                .attend(sitting.meeting(), List.of(new MarkAttendance(other, true))))).isInstanceOf(BusinessException.class);
        As.user("daibieu1", () -> As.boundary(Meetings.class)
                .attend(sitting.meeting(), List.of(new MarkAttendance(own, true))));
        assertThat(floor(Sitting.CHAIR, sitting).presence()).returns(1, p -> p.present()).returns(9, p -> p.members());
    }

    @Test
    void shouldNameTheOutcomeOfAnItemToWhoeverMayOpenIt() throws Exception {
        Sitting sitting = Sitting.published(Sitting.USUAL).open(SIX);
        PollRow poll = sitting.put("Thông qua?");
        Sitting.cast("daibieu1", poll, Choice.FOR);
        Sitting.close(poll);
        assertThat(As.user("daibieu7", () -> As.boundary(Polls.class).outcomes(Set.of(sitting.item()))))
                .singleElement().returns(Verdict.NOT_CARRIED, PollOutcome::verdict).returns(1, PollOutcome::votesFor);
        assertThat(As.user(Sitting.GUEST, () -> As.boundary(Polls.class).outcomes(Set.of(sitting.item())))).isEmpty();
    }

    @Test
    void shouldCountEachOfFiftyOnceWhoVoteAtTheSameMoment() throws Exception {
        Crowd crowd = Crowd.of(MANY);
        Sitting sitting = Sitting.published(Sitting.USUAL, crowd.people());
        As.user(Sitting.CHAIR, () -> As.boundary(Meetings.class).open(sitting.meeting()));
        As.user(Sitting.SECRETARY, () -> As.boundary(Meetings.class).attend(sitting.meeting(),
                crowd.people().stream().map(person -> new MarkAttendance(person, true)).toList()));
        PollRow poll = sitting.put("Tất cả cùng lúc?");

        Polls polls = As.boundary(Polls.class);
        CyclicBarrier together = new CyclicBarrier(MANY);
        ExecutorService voters = Executors.newFixedThreadPool(MANY);
        List<Future<PollRow>> cast = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            String voter = crowd.userNames().get(i);
            Choice last = Choice.values()[i % 3];
            cast.add(voters.submit(() -> {
                together.await();
                votes(polls, voter, poll, Choice.OTHER);
                votes(polls, voter, poll, last);
                return votes(polls, voter, poll, last);
            }));
        }
        for (int i = 0; i < MANY; i++) {
            assertThat(cast.get(i).get().mine()).isEqualTo(Choice.values()[i % 3]);
        }
        voters.shutdown();

        PollRow closed = Sitting.close(poll);
        assertThat(List.of(closed.votesFor(), closed.against(), closed.other(), closed.notVoted())).containsExactly(17, 17, 16, 0);
        assertThat(row(Sitting.CHAIR, poll).ballots()).hasSize(MANY).doesNotHaveDuplicates();
    }

    private static PollRow votes(Polls polls, String voter, PollRow poll, Choice choice) throws Exception {
        return As.user(voter, Set.of(Role.Names.USER, Role.Names.DELEGATE),
                () -> polls.cast(poll.id(), choice));
    }

    private static void sendInstead(Sitting sitting) throws Exception {
        UUID substitute = PublishedPaper.person("chuyenvien");
        As.user("daibieu7", () -> As.boundary(Replies.class).reply(sitting.meeting(),
                new ReplyToInvitation(Answer.SUBSTITUTED, null, substitute)));
    }

    private static void turnTo(String user, UUID item) throws Exception {
        As.user(user, () -> {
            As.boundary(Floors.class).turnTo(item);
            return null;
        });
    }

    private static Floor floor(String user, Sitting sitting) throws Exception {
        return As.user(user, () -> As.boundary(Floors.class).of(sitting.meeting()));
    }

    private static PollRow row(String user, PollRow poll) throws Exception {
        return As.user(user, () -> As.boundary(Polls.class).get(poll.id()));
    }

    private static void refused(String key, Attempt<?> attempt) {
        assertThatThrownBy(attempt::run).isInstanceOfSatisfying(BusinessException.class,
                refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
