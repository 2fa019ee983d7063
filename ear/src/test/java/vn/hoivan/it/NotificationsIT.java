package vn.hoivan.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.hoivan.identity.Caller;
import vn.hoivan.identity.People;
import vn.hoivan.notifications.MailHold;
import vn.hoivan.notifications.MailState;
import vn.hoivan.notifications.NoticeRow;
import vn.hoivan.notifications.Notices;
import vn.hoivan.notifications.Outbox;
import vn.hoivan.notifications.OutboxRow;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.MailRequest;
import vn.hoivan.shared.PageRequest;

@ExtendWith(ArquillianExtension.class)
class NotificationsIT {

    private static final PageRequest ALL = PageRequest.first(200);

    @Inject
    private Announcing announcing;
    private FakeMailServer server;

    @BeforeEach
    void start() {
        server = new FakeMailServer();
        System.setProperty("env.SMTP_HOST", "127.0.0.1");
        System.setProperty("env.SMTP_PORT", String.valueOf(server.port()));
    }

    @AfterEach
    void stop() {
        System.clearProperty("env.SMTP_HOST");
        server.close();
    }

    @Test
    void shouldKeepTheOutboxFromEverybodyButAdministrators() {
        assertThatThrownBy(() -> As.user("vanthu", () -> As.boundary(Outbox.class).list(null, null, ALL)))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void shouldTellOnlyThoseWhoMayOpenIt() throws Exception {
        Caller author = me("chuyenvien");
        UUID paper = announcing.paper(author.agencyId(), author.personId());
        String number = unique();
        announcing.tell(Set.of(author.personId(), me("vanthu").personId(), me("daibieu1").personId(), me("quantri").personId()),
                "shared.tooLong", paper, number);
        assertThat(texts("chuyenvien")).contains("Dài quá " + number + " ký tự.");
        assertThat(texts("vanthu")).contains("Dài quá " + number + " ký tự.");
        assertThat(texts("daibieu1")).noneMatch(text -> text.contains(number));
        assertThat(mails(number)).extracting(OutboxRow::recipient)
                .containsExactlyInAnyOrder("chuyenvien@binhson.example", "vanthu@binhson.example");
    }

    @Test
    void shouldNotTellWhoeverDoesIt() throws Exception {
        String number = unique();
        UUID clerk = me("vanthu").personId();
        As.user("vanthu", () -> {
            announcing.tell(Set.of(clerk), "shared.tooLong", null, number);
            return null;
        });
        assertThat(texts("vanthu")).noneMatch(text -> text.contains(number));
    }

    @Test
    void shouldTellNothingOfWhatIsRolledBack() throws Exception {
        String number = unique();
        UUID clerk = me("vanthu").personId();
        assertThatThrownBy(() -> announcing.tellAndFail(Set.of(clerk), "shared.tooLong", number))
                .hasMessageContaining("on purpose");
        assertThat(texts("vanthu")).noneMatch(text -> text.contains(number));
        assertThat(mails(number)).isEmpty();
    }

    @Test
    void shouldCountAndMarkWhatIsNewAtTheBell() throws Exception {
        UUID leader = me("lanhdao").personId();
        announcing.tell(Set.of(leader), "shared.tooLong", null, unique());
        assertThat(As.user("lanhdao", () -> As.boundary(Notices.class).unread())).isPositive();
        As.user("lanhdao", () -> {
            As.boundary(Notices.class).readAll();
            return null;
        });
        assertThat(As.user("lanhdao", () -> As.boundary(Notices.class).unread())).isZero();
    }

    @Test
    void shouldSendAllThatWaitsOverOneConnection() throws Exception {
        server.behave(FakeMailServer.Manner.TAKE);
        String word = unique();
        System.clearProperty("env.SMTP_HOST");
        assertThat(As.user("quantri", () -> As.boundary(Outbox.class).hold())).isEqualTo(MailHold.NO_SERVER);
        for (int i = 0; i < 3; i++) {
            announcing.mail(mail("Thư số " + i + " " + word, null));
        }
        assertThat(mails(word)).extracting(OutboxRow::state).containsOnly(MailState.WAITING);
        System.setProperty("env.SMTP_HOST", "127.0.0.1");
        announcing.mail(mail("Thư cuối " + word, null));
        Eventually.that(() -> assertThat(mails(word)).hasSize(4).extracting(OutboxRow::state).containsOnly(MailState.SENT));
        assertThat(server.connections()).isEqualTo(1);
        assertThat(server.messages()).allMatch(message -> message.contains("From: hoivan@localhost"));
    }

    @Test
    void shouldRepeatUnderTheSameMessageIdWhereTheServerHangsUp() throws Exception {
        server.behave(FakeMailServer.Manner.HANG_UP);
        String word = unique();
        announcing.mail(mail(word, null));
        Eventually.that(() -> assertThat(mails(word)).extracting(OutboxRow::attempts).containsExactly(1));
        server.behave(FakeMailServer.Manner.TAKE);
        retry(mails(word).get(0).id());
        Eventually.that(() -> assertThat(mails(word)).extracting(OutboxRow::state).containsExactly(MailState.SENT));
        List<String> ids = server.messages().stream().filter(message -> message.contains(word)).map(NotificationsIT::messageId)
                .toList();
        assertThat(ids).hasSize(2);
        assertThat(Set.copyOf(ids)).hasSize(1);
    }

    @Test
    void shouldTryAgainLaterWhereTheServerSaysSo() throws Exception {
        server.behave(FakeMailServer.Manner.REFUSE_FOR_NOW);
        String word = unique();
        announcing.mail(mail(word, null));
        Eventually.that(() -> assertThat(mails(word)).extracting(OutboxRow::error).asString().contains("try later"));
        assertThat(mails(word)).extracting(OutboxRow::state).containsExactly(MailState.WAITING);
    }

    @Test
    void shouldGiveUpWhatTheServerRefusesForGood() throws Exception {
        server.behave(FakeMailServer.Manner.REFUSE_FOR_GOOD);
        String word = unique();
        announcing.mail(mail(word, null));
        Eventually.that(() -> assertThat(mails(word)).extracting(OutboxRow::state).containsExactly(MailState.FAILED));
        assertThat(mails(word)).extracting(OutboxRow::error).asString().contains("nobody here");
    }

    @Test
    void shouldCarryTheCalendarAsAnAlternative() throws Exception {
        String word = unique();
        announcing.mail(mail(word, "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n"));
        Eventually.that(() -> assertThat(mails(word)).extracting(OutboxRow::state).containsExactly(MailState.SENT));
        assertThat(server.messages()).anyMatch(message -> message.contains("multipart/alternative")
                && message.contains("text/calendar; charset=UTF-8; method=REQUEST"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nBcc: x@example.org", "a\nb", "a\u0000b", "a\rb"})
    void shouldRefuseLineBreaksInTheHead(String smuggled) {
        for (MailRequest request : List.of(
                new MailRequest(null, "x@example.org" + smuggled.substring(1), "X", "s", "b", null, null, null, null),
                new MailRequest(null, "x@example.org", smuggled, "s", "b", null, null, null, null),
                new MailRequest(null, "x@example.org", "X", smuggled, "b", null, null, null, null),
                new MailRequest(null, "x@example.org", "X", "s", "b", "c", smuggled, null, null))) {
            assertThatThrownBy(() -> announcing.mail(request)).isInstanceOf(BusinessException.class);
        }
    }

    private static MailRequest mail(String subject, String calendar) {
        return new MailRequest(null, "so@example.org", "Sở Nội vụ", subject, "Nội dung: đã nhận.", calendar,
                calendar == null ? null : "REQUEST", null, null);
    }

    private static void retry(UUID id) throws Exception {
        As.user("quantri", () -> {
            As.boundary(Outbox.class).retry(id);
            return null;
        });
    }

    private static List<OutboxRow> mails(String word) throws Exception {
        return As.user("quantri", () -> As.boundary(Outbox.class).list(null, null, ALL)).items().stream()
                .filter(row -> row.subject().contains(word)).toList();
    }

    private static List<String> texts(String userName) throws Exception {
        return As.user(userName, () -> As.boundary(Notices.class).mine(ALL)).items().stream().map(NoticeRow::text).toList();
    }

    private static Caller me(String userName) throws Exception {
        return As.user(userName, () -> As.boundary(People.class).me());
    }

    private static String messageId(String message) {
        return message.lines().filter(line -> line.startsWith("Message-ID:")).findFirst().orElseThrow();
    }

    private static String unique() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
