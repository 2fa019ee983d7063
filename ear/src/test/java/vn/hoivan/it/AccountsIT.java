package vn.hoivan.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoivan.it.Administrator.admin;
import static vn.hoivan.it.Administrator.code;
import static vn.hoivan.it.Administrator.engage;
import static vn.hoivan.it.Administrator.me;
import static vn.hoivan.it.Administrator.refused;
import static vn.hoivan.it.Administrator.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.hoivan.audit.Audit;
import vn.hoivan.audit.AuditRow;
import vn.hoivan.identity.AccountRow;
import vn.hoivan.identity.Accounts;
import vn.hoivan.identity.AppointPost;
import vn.hoivan.identity.DefinePerson;
import vn.hoivan.identity.Logins;
import vn.hoivan.identity.OneTimePassword;
import vn.hoivan.identity.People;
import vn.hoivan.identity.PostRow;
import vn.hoivan.identity.Role;
import vn.hoivan.shared.PageRequest;

/** People, their posts and accounts, as an administrator keeps them; each test with people of its own. */
@ExtendWith(ArquillianExtension.class)
class AccountsIT {

    private static final PageRequest ALL = PageRequest.first(500);

    @Test
    void shouldRefuseAUserNameThatIsNoneOrTaken() throws Exception {
        UUID unit = unit(code());
        for (String wrong : new String[] {"", "Có Dấu", "a", "quantri", "../x", "a b"}) {
            assertThat(refused(() -> As.boundary(Accounts.class).engage(new DefinePerson("Ai Đó", null, null, unit, "Chuyên viên",
                    wrong, Set.of(Role.OFFICER)))).field()).as(wrong).isEqualTo("userName");
        }
    }

    @Test
    void shouldGiveANewPersonAPasswordForOneLogIn() throws Exception {
        OneTimePassword password = engage(unit(code()));
        assertThat(As.boundary(Logins.class).logIn(password.userName(), password.password(), "127.0.0.3", null))
                .hasValueSatisfying(user -> assertThat(user.mustChangePassword()).isTrue());
    }

    @Test
    void shouldEndThePostOfWhoeverMovesToAnotherUnit() throws Exception {
        OneTimePassword person = engage(unit(code()));
        UUID other = unit(code());
        AccountRow row = account(person.personId());
        AccountRow moved = admin(() -> As.boundary(Accounts.class).change(row.id(), row.version(), new DefinePerson(row.name(),
                row.email(), null, other, "Phó Trưởng phòng", null, Set.of(Role.OFFICER, Role.UNIT_HEAD))));
        assertThat(moved.unitId()).isEqualTo(other);
        assertThat(moved.post()).isEqualTo("Phó Trưởng phòng");
        assertThat(moved.roles()).containsExactly(Role.UNIT_HEAD, Role.OFFICER);
        assertThat(posts(row.id())).filteredOn(post -> post.validTo() == null).hasSize(1);
    }

    @Test
    void shouldTellWhoChangedAPersonFirst() throws Exception {
        AccountRow seen = account(engage(unit(code())).personId());
        DefinePerson first = new DefinePerson("Tên Đầu", null, null, seen.unitId(), seen.post(), null, Set.of(Role.OFFICER));
        admin(() -> As.boundary(Accounts.class).change(seen.id(), seen.version(), first));
        assertThat(refused(() -> As.boundary(Accounts.class).change(seen.id(), seen.version(), first)).key())
                .isEqualTo("shared.staleBy");
    }

    @Test
    void shouldGiveAndEndAFurtherPost() throws Exception {
        UUID person = engage(unit(code())).personId();
        UUID other = unit(code());
        LocalDate from = LocalDate.of(2026, 1, 5);
        admin(() -> {
            As.boundary(Accounts.class).appoint(person, new AppointPost(other, "Kiêm Tổ trưởng", from));
            return null;
        });
        PostRow further = posts(person).stream().filter(post -> !post.primary()).findFirst().orElseThrow();
        assertThat(further.title()).isEqualTo("Kiêm Tổ trưởng");
        assertThat(account(person).post()).isEqualTo("Chuyên viên");
        admin(() -> {
            As.boundary(Accounts.class).endPost(further.id());
            return null;
        });
        assertThat(posts(person)).filteredOn(post -> !post.primary()).extracting(PostRow::validTo).doesNotContainNull();
        UUID primary = posts(person).stream().filter(PostRow::primary).findFirst().orElseThrow().id();
        assertThat(refused(() -> {
            As.boundary(Accounts.class).endPost(primary);
            return null;
        }).key()).isEqualTo("identity.post.stays");
    }

    @Test
    void shouldNotLetAdministratorsLockThemselvesOut() throws Exception {
        UUID me = me("quantri").id();
        assertThat(refused(() -> {
            As.boundary(Accounts.class).setActive(me, false);
            return null;
        }).key()).isEqualTo("identity.account.own");
    }

    @Test
    void shouldEndLogInsAndTokensWithAClosedAccount() throws Exception {
        OneTimePassword person = engage(unit(code()));
        UUID session = As.boundary(Logins.class).logIn(person.userName(), person.password(), "127.0.0.3", null)
                .orElseThrow().sessionId();
        assertThat(As.boundary(Logins.class).session(session, true)).isPresent();
        admin(() -> {
            As.boundary(Accounts.class).setActive(person.personId(), false);
            return null;
        });
        assertThat(As.boundary(Logins.class).session(session, true)).isEmpty();
        assertThat(As.boundary(Logins.class).logIn(person.userName(), person.password(), "127.0.0.3", null)).isEmpty();
    }

    @Test
    void shouldEndLogInsAtOnce() throws Exception {
        OneTimePassword person = engage(unit(code()));
        UUID session = As.boundary(Logins.class).logIn(person.userName(), person.password(), "127.0.0.3", null)
                .orElseThrow().sessionId();
        assertThat(account(person.personId()).sessions()).isEqualTo(1);
        admin(() -> {
            As.boundary(Accounts.class).endSessions(person.personId());
            return null;
        });
        assertThat(As.boundary(Logins.class).session(session, true)).isEmpty();
        assertThat(account(person.personId()).sessions()).isZero();
    }

    @Test
    void shouldWriteWhatWasDoneToPeopleIntoTheTrail() throws Exception {
        OneTimePassword person = engage(unit(code()));
        admin(() -> As.boundary(Accounts.class).resetPassword(person.personId()));
        List<AuditRow> trail = admin(() -> As.boundary(Audit.class).all(null, person.userName(), ALL)).items();
        assertThat(trail).extracting(AuditRow::action).contains("identity.passwordReset");
        assertThat(trail).noneMatch(row -> String.valueOf(row.detail()).contains(person.password()));
    }

    private static AccountRow account(UUID person) throws Exception {
        return admin(() -> As.boundary(Accounts.class).get(person));
    }

    private static List<PostRow> posts(UUID person) throws Exception {
        return admin(() -> As.boundary(Accounts.class).posts(person));
    }
}
