package vn.hoivan.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.hoivan.audit.Audit;
import vn.hoivan.audit.AuditRow;
import vn.hoivan.identity.Caller;
import vn.hoivan.identity.People;
import vn.hoivan.notifications.Outbox;
import vn.hoivan.notifications.OutboxContent;
import vn.hoivan.notifications.OutboxRow;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.shared.DomainEvent;
import vn.hoivan.shared.PageRequest;

@ExtendWith(ArquillianExtension.class)
class AuditIT {

    private static final PageRequest SOME = PageRequest.first(200);

    @Inject
    private Announcing announcing;
    @Resource(lookup = "java:jboss/datasources/HoiVan")
    private DataSource dataSource;

    @Test
    void shouldTellAdministratorsWhatWasDoneButNotToWhichContent() throws Exception {
        String number = unique();
        String secret = unique();
        UUID paper = paperOf("chuyenvien");
        happened("chuyenvien", new DomainEvent("signing.changed", "DRAFT", paper, number, "Trích yếu " + secret, "ghi " + secret));
        AuditRow row = trail("quantri", number).get(0);
        assertThat(row.actorName()).isEqualTo(me("chuyenvien").name());
        assertThat(row.action()).isEqualTo("signing.changed");
        assertThat(row.title()).isEqualTo(number);
        assertThat(row.detail()).isNull();
    }

    @Test
    void shouldNotLetAdministratorsFindByTheContentThatTheyMayNotRead() throws Exception {
        String secret = unique();
        happened("chuyenvien", new DomainEvent("signing.changed", "DRAFT", paperOf("chuyenvien"), "Về việc " + secret, secret));
        assertThat(trail("quantri", secret)).isEmpty();
    }

    @Test
    void shouldHideTheTitleOfAnyKindThatIsNotForAdministrators() throws Exception {
        String secret = unique();
        happened("chuyenvien", new DomainEvent("signing.changed", null, null, secret, secret));
        happened("chuyenvien", new DomainEvent("signing.changed", "SOMETHING_NEW", UUID.randomUUID(), secret, secret));
        assertThat(trail("quantri", null)).noneMatch(row -> (row.title() + row.detail()).contains(secret));
    }

    @Test
    void shouldTellTheWholeHistoryToWhoeverMayOpenTheObject() throws Exception {
        String subject = unique();
        UUID paper = paperOf("chuyenvien");
        happened("chuyenvien", new DomainEvent("signing.changed", "DRAFT", paper, subject, null));
        assertThat(As.user("chuyenvien", () -> As.boundary(Audit.class).history(paper))).extracting(AuditRow::title)
                .containsExactly(subject);
        assertThatThrownBy(() -> As.user("quantri", () -> As.boundary(Audit.class).history(paper)))
                .isInstanceOf(BusinessException.class);
    }

    @Test
    void shouldFindDeedsByTheirWordsWithoutMarks() throws Exception {
        happened("quantri", new DomainEvent("identity.passwordReset", "ACCOUNT", UUID.randomUUID(), unique(), null));
        assertThat(trail("quantri", "cap lai mat khau")).isNotEmpty()
                .allMatch(row -> row.action().equals("identity.passwordReset"));
    }

    @Test
    void shouldKeepTheTrailOfOneAgencyFromTheAdministratorOfAnother() throws Exception {
        String name = unique();
        happened("quantri", new DomainEvent("identity.unitAdded", "UNIT", UUID.randomUUID(), name, null));
        assertThat(trail("quantri", name)).hasSize(1);
        assertThat(trail("quantri.so", name)).isEmpty();
    }

    @Test
    void shouldSendMailThatNamesTheThingButTellsNothingOfIt() throws Exception {
        String number = unique();
        String secret = unique();
        announcing.tell(Set.of(me("lanhdao").personId()), "routing.notice.LEAD", null, number, secret, secret, secret);
        OutboxRow row = As.user("quantri", () -> As.boundary(Outbox.class).list(null, null, SOME)).items().stream()
                .filter(mail -> mail.subject().contains(number)).findFirst().orElseThrow();
        OutboxContent mail = As.user("quantri", () -> As.boundary(Outbox.class).content(row.id()));
        assertThat(mail.body()).contains(number).contains("/somewhere.xhtml").doesNotContain(secret);
        assertThat(row.subject()).doesNotContain(secret);
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit_event set title = 'other'", "delete from audit_event", "truncate table audit_event"})
    @EnabledIf("onPostgresql")
    void shouldNotLetTheApplicationRewriteTheTrailOnPostgresql(String statement) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            assertThatThrownBy(() -> run(connection, statement)).isInstanceOf(SQLException.class)
                    .hasMessageMatching("(?s).*(permission denied for table audit_event|audit_event is append-only).*");
        }
    }

    /** H2 knows no such right. Asked on both sides: by the build, and in the server. */
    static boolean onPostgresql() {
        return "postgresql".equals(System.getProperty("it.database", System.getProperty("env.DB_DRIVER")));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private UUID paperOf(String author) throws Exception {
        Caller caller = me(author);
        return announcing.paper(caller.agencyId(), caller.personId());
    }

    private void happened(String userName, DomainEvent event) throws Exception {
        As.user(userName, () -> {
            announcing.happened(event);
            return null;
        });
    }

    private static List<AuditRow> trail(String userName, String text) throws Exception {
        return As.user(userName, () -> As.boundary(Audit.class).all(null, text, SOME)).items();
    }

    private static Caller me(String userName) throws Exception {
        return As.user(userName, () -> As.boundary(People.class).me());
    }

    private static String unique() {
        return UUID.randomUUID().toString();
    }
}
