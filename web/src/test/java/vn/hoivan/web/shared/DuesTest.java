package vn.hoivan.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import vn.hoivan.shared.Texts;

class DuesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void shouldSayHowLateSomethingIs() {
        assertThat(Dues.of(TODAY.minusDays(2), TODAY, Texts.VIETNAMESE)).isEqualTo(new Due("quá hạn 2 ngày", "late"));
        assertThat(Dues.of(TODAY.minusDays(1), TODAY, Texts.ENGLISH)).isEqualTo(new Due("1 day overdue", "late"));
        assertThat(Dues.of(TODAY.minusDays(2), TODAY, Texts.ENGLISH).text()).isEqualTo("2 days overdue");
    }

    @Test
    void shouldSayHowMuchTimeIsLeft() {
        assertThat(Dues.of(TODAY, TODAY, Texts.VIETNAMESE)).isEqualTo(new Due("hôm nay", "today"));
        assertThat(Dues.of(TODAY.plusDays(1), TODAY, Texts.VIETNAMESE)).isEqualTo(new Due("ngày mai", "soon"));
        assertThat(Dues.of(TODAY.plusDays(3), TODAY, Texts.VIETNAMESE)).isEqualTo(new Due("còn 3 ngày", "calm"));
    }
}
