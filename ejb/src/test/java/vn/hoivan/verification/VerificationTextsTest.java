package vn.hoivan.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import vn.hoivan.shared.Texts;
import vn.hoivan.worker.Addition;
import vn.hoivan.worker.Finding;
import vn.hoivan.worker.Integrity;
import vn.hoivan.worker.Trust;

class VerificationTextsTest {

    static Stream<String> keys() {
        return Stream.of(of("reason", Finding.Code.values()), of("integrity", Integrity.values()),
                of("trust", Trust.values()), of("added", Addition.Kind.values())).flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void shouldHaveASentenceInBothLanguages(String key) {
        var vietnamese = Texts.get(Texts.VIETNAMESE, key, "SHA-1");
        var english = Texts.get(Texts.ENGLISH, key, "SHA-1");

        assertThat(vietnamese).isNotEqualTo(key).isNotEqualTo(english).doesNotContain("{");
        assertThat(english).isNotEqualTo(key).doesNotContain("{").doesNotContain("''");
    }

    private static Stream<String> of(String group, Enum<?>[] constants) {
        return Stream.of(constants).map(each -> "verification." + group + "." + each.name());
    }
}
