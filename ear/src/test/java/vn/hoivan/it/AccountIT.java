package vn.hoivan.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.annotation.Resource;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.hoivan.identity.Accounts;
import vn.hoivan.identity.AuthenticatedUser;
import vn.hoivan.identity.ChangePassword;
import vn.hoivan.identity.DefinePerson;
import vn.hoivan.identity.Logins;
import vn.hoivan.identity.MyAccount;
import vn.hoivan.identity.OneTimePassword;
import vn.hoivan.identity.People;
import vn.hoivan.identity.Role;
import vn.hoivan.identity.TokenRow;
import vn.hoivan.shared.BusinessException;

/** What people do with their own account; each test with a person of its own. */
@ExtendWith(ArquillianExtension.class)
class AccountIT {

    private static final String CHOSEN = "mot mat khau dai";

    @Resource(lookup = "java:jboss/datasources/HoiVan")
    private DataSource dataSource;
    private OneTimePassword person;
    private String user;

    @BeforeEach
    void engage() throws Exception {
        user = "u" + UUID.randomUUID().toString().substring(24);
        person = As.user("quantri", () -> As.boundary(Accounts.class).engage(new DefinePerson("Lê Thị Thử", null, null,
                As.boundary(People.class).units().get(0).getId(), "Chuyên viên", user, Set.of(Role.OFFICER))));
    }

    @ParameterizedTest
    @CsvSource({"wrong one,mot mat khau dai,password", "RIGHT,ngan,newPassword", "RIGHT,RIGHT,newPassword",
            "RIGHT,my USER password,newPassword"})
    void shouldRefuseAPasswordThatIsNotProvedOrTooWeak(String current, String chosen, String field) {
        ChangePassword command = new ChangePassword(current.replace("RIGHT", person.password()),
                chosen.replace("RIGHT", person.password()).replace("USER", user.toUpperCase(Locale.ROOT)));
        BusinessException refusal = catchThrowableOfType(BusinessException.class, () -> change(command, null));
        assertThat(refusal.field()).isEqualTo(field);
        assertThat(logIn(person.password()).mustChangePassword()).isTrue();
    }

    @Test
    void shouldEndAllOtherLogInsWithANewPassword() throws Exception {
        UUID here = logIn(person.password()).sessionId();
        UUID elsewhere = logIn(person.password()).sessionId();
        change(new ChangePassword(person.password(), CHOSEN), here);
        assertThat(session(here)).isTrue();
        assertThat(session(elsewhere)).isFalse();
        assertThat(As.boundary(Logins.class).logIn(user, person.password(), "127.0.0.4", null)).isEmpty();
        assertThat(logIn(CHOSEN).mustChangePassword()).isFalse();
    }

    @Test
    void shouldLogOutEverywhere() throws Exception {
        UUID here = logIn(person.password()).sessionId();
        UUID elsewhere = logIn(person.password()).sessionId();
        as(() -> {
            As.boundary(MyAccount.class).logOutEverywhere();
            return null;
        });
        assertThat(session(here)).isFalse();
        assertThat(session(elsewhere)).isFalse();
    }

    @Test
    void shouldLetATokenInUntilItIsRevoked() throws Exception {
        String secret = as(() -> As.boundary(MyAccount.class).createToken("Kết nối"));
        assertThat(As.boundary(Logins.class).token(secret)).hasValueSatisfying(who -> assertThat(who.userName()).isEqualTo(user));
        TokenRow row = as(() -> As.boundary(MyAccount.class).tokens()).get(0);
        assertThat(row.name()).isEqualTo("Kết nối");
        assertThat(row.lastUsedAt()).isNotNull();
        assertThatThrownBy(() -> As.user("chuyenvien", () -> {
            As.boundary(MyAccount.class).revokeToken(row.id());
            return null;
        })).isInstanceOf(BusinessException.class);
        as(() -> {
            As.boundary(MyAccount.class).revokeToken(row.id());
            return null;
        });
        assertThat(As.boundary(Logins.class).token(secret)).isEmpty();
    }

    @Test
    void shouldRevokeTokensWhereAnAdministratorResetsThePassword() throws Exception {
        String secret = as(() -> As.boundary(MyAccount.class).createToken("Kết nối"));
        OneTimePassword reset = As.user("quantri", () -> As.boundary(Accounts.class).resetPassword(person.personId()));
        assertThat(As.boundary(Logins.class).token(secret)).isEmpty();
        assertThat(logIn(reset.password()).mustChangePassword()).isTrue();
    }

    @Test
    void shouldKeepTheSecretsOfTokensAndLogInsNowhere() throws Exception {
        String secret = as(() -> As.boundary(MyAccount.class).createToken("Kết nối"));
        assertThat(count("select count(*) from api_token where secret_sha256 = ?", secret)).isZero();
        assertThat(count("select count(*) from audit_event where detail like ?", "%" + secret + "%")).isZero();
        assertThat(count("select count(*) from account where password_hash like ?", "%" + person.password() + "%")).isZero();
    }

    @Test
    void shouldEndALogInThatNobodyUsedForTwelveHours() throws Exception {
        UUID session = logIn(person.password()).sessionId();
        lastActive(session, Duration.ofHours(11).plusMinutes(55));
        assertThat(session(session)).isTrue();
        lastActive(session, Duration.ofHours(12).plusMinutes(1));
        assertThat(session(session)).isFalse();
    }

    @Test
    void shouldNotCountPollingAsUse() throws Exception {
        UUID session = logIn(person.password()).sessionId();
        lastActive(session, Duration.ofHours(11));
        assertThat(As.boundary(Logins.class).session(session, false)).isPresent();
        assertThat(idle(session)).isGreaterThan(Duration.ofHours(10));
        assertThat(As.boundary(Logins.class).session(session, true)).isPresent();
        assertThat(idle(session)).isLessThan(Duration.ofHours(1));
    }

    @Test
    void shouldEndALogInAfterAWorkingDayHoweverBusyItIs() throws Exception {
        UUID session = logIn(person.password()).sessionId();
        set("update login_session set started_at = ? where id = ?", session, Duration.ofHours(17));
        assertThat(session(session)).isFalse();
    }

    private AuthenticatedUser logIn(String password) {
        return As.boundary(Logins.class).logIn(user, password, "127.0.0.4", "test").orElseThrow();
    }

    private static boolean session(UUID id) {
        return As.boundary(Logins.class).session(id, true).isPresent();
    }

    private void change(ChangePassword command, UUID keep) throws Exception {
        as(() -> {
            As.boundary(MyAccount.class).changePassword(command, keep);
            return null;
        });
    }

    private <T> T as(Attempt<T> attempt) throws Exception {
        return As.user(user, Set.of(Role.Names.USER, Role.Names.OFFICER), attempt);
    }

    private void lastActive(UUID session, Duration ago) throws SQLException {
        set("update login_session set last_active_at = ? where id = ?", session, ago);
    }

    private void set(String sql, UUID session, Duration ago) throws SQLException {
        try (Connection connection = dataSource.getConnection(); PreparedStatement update = connection.prepareStatement(sql)) {
            update.setTimestamp(1, Timestamp.from(Instant.now().minus(ago)));
            update.setObject(2, session);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private Duration idle(UUID session) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("select last_active_at from login_session where id = ?")) {
            select.setObject(1, session);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return Duration.between(row.getTimestamp(1).toInstant(), Instant.now());
            }
        }
    }

    private long count(String sql, String value) throws SQLException {
        try (Connection connection = dataSource.getConnection(); PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, value);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
