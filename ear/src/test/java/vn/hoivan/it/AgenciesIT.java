package vn.hoivan.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoivan.it.Administrator.admin;
import static vn.hoivan.it.Administrator.code;
import static vn.hoivan.it.Administrator.refused;

import java.time.LocalDate;
import java.util.UUID;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.hoivan.identity.Agencies;
import vn.hoivan.identity.AgencyRow;
import vn.hoivan.identity.DefineAgency;
import vn.hoivan.identity.Logins;
import vn.hoivan.identity.OneTimePassword;
import vn.hoivan.identity.People;
import vn.hoivan.identity.Role;
import vn.hoivan.shared.BusinessException;

/** Correspondents and agencies of the system; each test with agencies of its own. */
@ExtendWith(ArquillianExtension.class)
class AgenciesIT {

    @Test
    void shouldAddAndCloseACorrespondent() throws Exception {
        String code = code();
        AgencyRow added = admin(() -> As.boundary(Agencies.class).add(agency(code, null)));
        assertThat(added.internal()).isFalse();
        assertThat(refused(() -> As.boundary(Agencies.class).add(agency(code, null))).field()).isEqualTo("code");
        AgencyRow closed = admin(() -> As.boundary(Agencies.class).change(added.id(), added.version(),
                new DefineAgency(code, "Cơ quan đã sáp nhập", "CQ", "Hà Nội", null, null, 36, LocalDate.of(2020, 1, 1),
                        LocalDate.of(2020, 12, 31))));
        assertThat(closed.validTo()).isEqualTo(LocalDate.of(2020, 12, 31));
        assertThat(As.user("vanthu", () -> As.boundary(People.class).agencies("da sap nhap", 50))).isEmpty();
        assertThat(refused(() -> As.boundary(Agencies.class).change(added.id(), added.version(), agency(code, null))).key())
                .isEqualTo("shared.staleBy");
    }

    @Test
    void shouldRefuseAnAgencyThatEndsBeforeItBeginsOrStandsBelowItself() throws Exception {
        AgencyRow above = admin(() -> As.boundary(Agencies.class).add(agency(code(), null)));
        AgencyRow below = admin(() -> As.boundary(Agencies.class).add(agency(code(), above.id())));
        assertThat(refused(() -> As.boundary(Agencies.class).change(above.id(), above.version(), agency(above.code(), below.id())))
                .field()).isEqualTo("parent");
        assertThat(refused(() -> As.boundary(Agencies.class).add(new DefineAgency(code(), "X", "X", "X", null, null, 36,
                LocalDate.of(2026, 2, 1), LocalDate.of(2026, 1, 1)))).field()).isEqualTo("validTo");
    }

    @Test
    void shouldLeaveAgenciesOfTheSystemToTheirOwnAdministrators() throws Exception {
        UUID mine = admin(() -> As.boundary(People.class).agency().getId());
        assertThatThrownBy(() -> As.user("quantri.so", () -> As.boundary(Agencies.class).change(mine, null, agency(code(), null))))
                .isInstanceOf(BusinessException.class);
    }

    @Test
    void shouldFoundAnAgencyBelowTheOwnWithAnAdministratorOfItsOwn() throws Exception {
        UUID mine = admin(() -> As.boundary(People.class).agency().getId());
        String user = code().toLowerCase();
        assertThat(refused(() -> As.boundary(Agencies.class).found(agency(code(), null), "Quản Trị Mới", user)).field())
                .isEqualTo("parent");
        OneTimePassword password = admin(() -> As.boundary(Agencies.class).found(agency(code(), mine), "Quản Trị Mới", user));
        assertThat(As.boundary(Logins.class).logIn(user, password.password(), "127.0.0.3", null))
                .hasValueSatisfying(login -> assertThat(login.roles()).contains(Role.Names.ADMINISTRATOR));
    }

    private static DefineAgency agency(String code, UUID parent) {
        return new DefineAgency(code, "Cơ quan " + code, "CQ", "Hà Nội", parent, "vt@example.org", 36, LocalDate.of(2020, 1, 1), null);
    }
}
