package vn.hoivan.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class ReadingPlaceTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    private final ReadingPlace place = new ReadingPlace();

    @Test
    void shouldHaveSeenNothingAtFirst() {
        assertThat(place.getSeen()).isEmpty();
    }

    @Test
    void shouldAddWhatAnotherDeviceHasShown() {
        place.read(3, List.of(1, 2, 3, 7), NOW);
        place.read(8, List.of(9, 8, 3), NOW);
        assertThat(place.getSeen()).containsExactly(1, 2, 3, 7, 8, 9);
        assertThat(place.getPage()).isEqualTo(8);
    }

    @Test
    void shouldFitIntoItsColumnWhateverWasSeen() {
        List<Integer> everySecond = IntStream.rangeClosed(1, 5_000).filter(page -> page % 2 == 1).boxed().toList();
        place.read(1, everySecond, NOW);
        assertThat(place.getSeen()).containsExactlyElementsOf(everySecond);
        assertThat(place.stretches()).hasSizeLessThan(20_000);
    }
}
