package vn.hoivan.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateConverterTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2026", "5", "2026", "13/13/2026", "5/3", "mai", "+"})
    void shouldRefuseWhatIsNoDate(String text) {
        assertThatThrownBy(() -> DateConverter.parse(text, TODAY)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"05/03/2026", "5/3/2026", "5/3/26", "5-3-2026", "5.3.26", "05032026", "050326", "+0"})
    void shouldTakeDatesAsClerksTypeThem(String text) {
        assertThat(DateConverter.parse(text, TODAY)).isEqualTo(TODAY);
    }

    @Test
    void shouldCountDaysFromToday() {
        assertThat(DateConverter.parse("+3", TODAY)).isEqualTo(LocalDate.of(2026, 3, 8));
    }
}
