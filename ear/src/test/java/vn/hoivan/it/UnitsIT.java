package vn.hoivan.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoivan.it.Administrator.admin;
import static vn.hoivan.it.Administrator.code;
import static vn.hoivan.it.Administrator.engage;
import static vn.hoivan.it.Administrator.me;
import static vn.hoivan.it.Administrator.refused;
import static vn.hoivan.it.Administrator.unit;

import java.time.LocalDate;
import java.util.UUID;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.hoivan.identity.Calendar;
import vn.hoivan.identity.CalendarDay;
import vn.hoivan.identity.DefineDay;
import vn.hoivan.identity.DefineUnit;
import vn.hoivan.identity.UnitRow;
import vn.hoivan.identity.Units;
import vn.hoivan.shared.BusinessException;

/** Units of the agency and the days it works; each test with things of its own. */
@ExtendWith(ArquillianExtension.class)
class UnitsIT {

    @Test
    void shouldRefuseAUnitWithTheCodeOfAnother() throws Exception {
        String code = code();
        unit(code);
        assertThat(refused(() -> As.boundary(Units.class).add(new DefineUnit(code, "Phòng khác", null))).field()).isEqualTo("code");
    }

    @Test
    void shouldRefuseAUnitBelowItself() throws Exception {
        UUID above = unit(code());
        UUID below = admin(() -> As.boundary(Units.class).add(new DefineUnit(code(), "Tổ dưới", above)));
        UnitRow row = unitRow(above);
        assertThat(refused(() -> {
            As.boundary(Units.class).change(above, row.version(), new DefineUnit(row.code(), row.name(), below));
            return null;
        }).field()).isEqualTo("parent");
    }

    @Test
    void shouldTellWhoSavedFirst() throws Exception {
        UUID id = unit(code());
        UnitRow seen = unitRow(id);
        admin(() -> {
            As.boundary(Units.class).change(id, seen.version(), new DefineUnit(seen.code(), "Tên đầu", null));
            return null;
        });
        BusinessException stale = refused(() -> {
            As.boundary(Units.class).change(id, seen.version(), new DefineUnit(seen.code(), "Tên sau", null));
            return null;
        });
        assertThat(stale.key()).isEqualTo("shared.staleBy");
        assertThat(stale.sentence(vn.hoivan.shared.Texts.VIETNAMESE)).contains(me("quantri").name());
        assertThat(unitRow(id).name()).isEqualTo("Tên đầu");
    }

    @Test
    void shouldNotCloseAUnitInWhichPeopleWork() throws Exception {
        UUID id = unit(code());
        engage(id);
        assertThat(refused(() -> {
            As.boundary(Units.class).close(id);
            return null;
        }).key()).isEqualTo("identity.unit.inUse");
        UUID empty = unit(code());
        admin(() -> {
            As.boundary(Units.class).close(empty);
            return null;
        });
        assertThat(unitRow(empty).active()).isFalse();
        admin(() -> {
            As.boundary(Units.class).reopen(empty);
            return null;
        });
        assertThat(unitRow(empty).active()).isTrue();
    }

    @Test
    void shouldKeepUnitsFromAdministratorsOfOtherAgencies() throws Exception {
        UUID id = unit(code());
        assertThatThrownBy(() -> As.user("quantri.so", () -> {
            As.boundary(Units.class).change(id, null, new DefineUnit("X", "x", null));
            return null;
        })).isInstanceOf(BusinessException.class);
    }

    @Test
    void shouldKeepHolidays() throws Exception {
        LocalDate day = LocalDate.of(2031, 9, 2);
        admin(() -> {
            As.boundary(Calendar.class).define(new DefineDay(day, "Quốc khánh", false));
            return null;
        });
        assertThat(admin(() -> As.boundary(Calendar.class).days(2031))).extracting(CalendarDay::getDay).contains(day);
        admin(() -> {
            As.boundary(Calendar.class).remove(day);
            return null;
        });
        assertThat(admin(() -> As.boundary(Calendar.class).days(2031))).extracting(CalendarDay::getDay).doesNotContain(day);
    }

    private static UnitRow unitRow(UUID id) throws Exception {
        return admin(() -> As.boundary(Units.class).list()).stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
    }
}
