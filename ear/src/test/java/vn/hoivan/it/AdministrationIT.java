package vn.hoivan.it;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import jakarta.ejb.EJBAccessException;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.hoivan.documents.RegisterBooks;
import vn.hoivan.identity.Accounts;
import vn.hoivan.identity.Agencies;
import vn.hoivan.identity.Calendar;
import vn.hoivan.identity.Units;
import vn.hoivan.meetings.Bodies;
import vn.hoivan.meetings.DefineBody;
import vn.hoivan.meetings.DefineRoom;
import vn.hoivan.meetings.MajorityBase;
import vn.hoivan.meetings.Rooms;
import vn.hoivan.meetings.VotingRulesRow;
import vn.hoivan.shared.PageRequest;

/** What only administrators set up. */
@ExtendWith(ArquillianExtension.class)
class AdministrationIT {

    private static final PageRequest ALL = PageRequest.first(500);
    private static final VotingRulesRow RULES = new VotingRulesRow(2, 3, 1, 2, MajorityBase.MEMBERS, true, false, null);

    @ParameterizedTest
    @ValueSource(strings = {"vanthu", "lanhdao", "truongphong", "chuyenvien", "thuky", "daibieu1", "khach"})
    void shouldLetNobodyButAdministratorsSetAnythingUp(String user) {
        assertThatThrownBy(() -> As.user(user, () -> As.boundary(Accounts.class).find(null, ALL))).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> As.user(user, () -> As.boundary(Units.class).list())).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> As.user(user, () -> As.boundary(Agencies.class).find(null, ALL))).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> As.user(user, () -> As.boundary(RegisterBooks.class).list(2026))).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> As.user(user, () -> As.boundary(Calendar.class).days(2026))).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> As.user(user, () -> As.boundary(Rooms.class).add(new DefineRoom("x", null, 1, true))))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> As.user(user, () -> As.boundary(Bodies.class).add(new DefineBody("x", RULES, List.of(), true))))
                .isInstanceOf(EJBAccessException.class);
    }
}
