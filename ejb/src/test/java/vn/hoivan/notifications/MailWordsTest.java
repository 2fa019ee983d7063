package vn.hoivan.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import vn.hoivan.shared.Texts;

/** A mail leaves the house: it says that there is something, with its number, not what stands in it. */
class MailWordsTest {

    static Stream<Locale> languages() {
        return Stream.of(Texts.VIETNAMESE, Texts.ENGLISH);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void shouldHaveASentenceForTheMailOfEachNotice(Locale language) {
        Map<String, String> texts = Texts.all(language);
        Set<String> missing = new TreeSet<>();
        texts.keySet().stream().filter(key -> key.contains(".notice.") && !key.endsWith(".mail"))
                .filter(key -> !texts.containsKey(key + ".mail")).forEach(missing::add);
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void shouldHaveNoPlaceForContentInTheMailOfANotice(Locale language) {
        assertThat(Texts.all(language).entrySet()).filteredOn(text -> text.getKey().contains(".notice.") && text.getKey().endsWith(".mail"))
                .allSatisfy(text -> assertThat(text.getValue()).doesNotContain("{").doesNotContain("\n"));
    }
}
