package vn.hoivan.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example/", "//elsewhere.example/", "/\\elsewhere.example", "index.xhtml", "", "/a\r\nb"})
    void shouldNeverLeadToAnotherSite(String asked) {
        assertThat(OwnPath.of(asked)).isEqualTo("/");
    }

    @Test
    void shouldKeepAPathOfOurOwnWithItsQuery() {
        assertThat(OwnPath.of("/documents/show.xhtml?id=1")).isEqualTo("/documents/show.xhtml?id=1");
        assertThat(OwnPath.of(null)).isEqualTo("/");
    }
}
