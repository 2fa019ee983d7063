package vn.hoivan.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.OffsetDateTime;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.hoivan.worker.SignatureMark;

class MarksTest {

    private static final SignatureMark PLACE = new SignatureMark(2, 300, 200, 180, 90, null, List.of());

    @Test
    void shouldCentreASignatureBetweenTitleAndName() {
        var mark = Marks.ofPerson(PLACE, "blue.png", 2.5);

        assertThat(mark).isEqualTo(new SignatureMark(2, 300, 209, 180, 72, "blue.png", List.of()));
    }

    @Test
    void shouldKeepTheShapeOfATallSignature() {
        var mark = Marks.ofPerson(PLACE, "blue.png", 1);

        assertThat(mark).isEqualTo(new SignatureMark(2, 345, 200, 90, 90, "blue.png", List.of()));
    }

    @Test
    void shouldSetTheSealInRealSizeOverTheLeftThird() {
        var seal = Marks.ofAgency(Marks.ofPerson(PLACE, "blue.png", 2.5), "red.png", 36);

        assertThat(seal.width()).isEqualTo(36 / 25.4 * 72).isEqualTo(seal.height());
        assertThat(seal.x() + seal.width()).isCloseTo(360, within(1e-9));
        assertThat(seal.y() + seal.height() / 2).isCloseTo(245, within(1e-9));
        assertThat(seal.lines()).isEmpty();
    }

    @Test
    void shouldWriteReferenceAndTimeOnAnAnnex() {
        var mark = Marks.onAnnex("05/QĐ-UBND", OffsetDateTime.parse("2026-06-12T16:41:29.5+07:00"), 595, 842);

        assertThat(mark.lines()).containsExactly("05/QĐ-UBND", "2026-06-12T16:41:29+07:00");
        assertThat(mark.image()).isNull();
        assertThat(mark.x() + mark.width()).isEqualTo(567);
        assertThat(mark.y() + mark.height()).isEqualTo(814);
    }
}
