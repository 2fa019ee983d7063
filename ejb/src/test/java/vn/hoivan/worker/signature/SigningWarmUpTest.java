package vn.hoivan.worker.signature;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class SigningWarmUpTest {

    @Test
    void shouldSignAndValidateWithoutAnybodysHelp() {
        assertThatCode(() -> new SigningWarmUp().run()).doesNotThrowAnyException();
    }
}
