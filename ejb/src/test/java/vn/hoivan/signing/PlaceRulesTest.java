package vn.hoivan.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import vn.hoivan.shared.BusinessException;
import vn.hoivan.worker.Area;
import vn.hoivan.worker.MarkPlace;
import vn.hoivan.worker.SigningPlaces;
import vn.hoivan.worker.TextPlace;

class PlaceRulesTest {

    private static final TextPlace TEXT = new TextPlace(new Area(1, 100, 700, 40, 16), TextPlace.Align.CENTRE, 704, 13, false, false, null, 1);
    private static final MarkPlace MARK = new MarkPlace(new Area(2, 300, 200, 150, 70), 1);

    @Test
    void shouldRefuseToSignWhereNumberOrDateStandAlready() {
        refused(places(null, TEXT, MARK, "15/QĐ-UBND", null), "signing.places.printedNumber");
        refused(places(TEXT, null, MARK, null, "2026-11-23"), "signing.places.printedDate");
    }

    @Test
    void shouldRefuseToSignWhereAPlaceIsMissing() {
        refused(places(null, TEXT, MARK, null, null), "signing.places.noNumber");
        refused(places(TEXT, null, MARK, null, null), "signing.places.noDate");
        refused(places(TEXT, TEXT, null, null, null), "signing.places.noSignature");
        PlaceRules.requireComplete(places(TEXT, TEXT, MARK, null, null));
    }

    @Test
    void shouldRefusePlacesOutsideOfThePages() {
        SigningPlaces found = places(TEXT, TEXT, MARK, null, null);
        for (Area area : new Area[] {new Area(3, 0, 0, 10, 10), new Area(0, 0, 0, 10, 10), new Area(1, Double.NaN, 0, 10, 10),
            new Area(1, 0, 1e9, 10, 10), new Area(1, 0, 0, 0, 10), new Area(1, 0, 0, 10, Double.POSITIVE_INFINITY), null}) {
            SigningPlaces wanted = places(TEXT, TEXT, new MarkPlace(area, 1), null, null);
            assertThatThrownBy(() -> PlaceRules.moved(found, wanted, 2)).isInstanceOf(BusinessException.class);
        }
    }

    @Test
    void shouldKeepWhatIsPrintedWhateverAPersonSays() {
        SigningPlaces found = places(null, TEXT, MARK, "15/QĐ-UBND", null);
        assertThat(PlaceRules.moved(found, places(TEXT, TEXT, null, null, null), 2))
                .satisfies(moved -> assertThat(moved.printedNumber()).isEqualTo("15/QĐ-UBND"))
                .satisfies(moved -> assertThat(moved.signature()).isEqualTo(MARK));
    }

    private static SigningPlaces places(TextPlace number, TextPlace day, MarkPlace mark, String printedNumber, String printedDate) {
        return new SigningPlaces(number, day, day, null, printedNumber, printedDate, mark, null, "CHỦ TỊCH", "Nguyễn Quốc Ân", false);
    }

    private static void refused(SigningPlaces places, String key) {
        assertThatThrownBy(() -> PlaceRules.requireComplete(places)).isInstanceOfSatisfying(BusinessException.class,
                refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
