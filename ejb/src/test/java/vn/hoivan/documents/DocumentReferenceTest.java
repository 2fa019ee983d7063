package vn.hoivan.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReferenceTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "/QĐ-UBND", "……/QĐ-UBND", "0/QĐ-UBND", "QĐ-UBND", "15", "15/", "15/qđ", "1234567/QĐ-BNV", "15/QĐ-"})
    void shouldNotReadWhatIsNoWholeReference(String text) {
        assertThat(DocumentReference.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "15/QĐ-BNV, 15, '', -, QĐ-BNV, DECISION",
        "05/BNV-VP, 5, '', -, BNV-VP, LETTER",
        "2858 /QĐ-UBND, 2858, '', -, QĐ-UBND, DECISION",
        "144/2025/QĐ-CTUBND, 144, '', 2025, QĐ-CTUBND, DECISION",
        "33/2022/NQ-HĐND, 33, '', 2022, NQ-HĐND, RESOLUTION",
        "15a/TB - UBND, 15, a, -, TB-UBND, NOTICE",
        "12/ƯBCK-PTTT, 12, '', -, ƯBCK-PTTT, LETTER",
        "33/2024/QH15, 33, '', 2024, QH15, LAW",
        "7/BTC-NSNN-TCT, 7, '', -, BTC-NSNN-TCT, LETTER",
        "30/2020/NĐ-CP, 30, '', 2020, NĐ-CP, DECREE",
        "3/CT, 3, '', -, CT, LETTER"})
    void shouldReadWhatAgenciesPrint(String text, int number, String sub, Integer year, String notation,
            DocumentType type) {
        DocumentReference reference = DocumentReference.parse(text).orElseThrow();
        assertThat(reference).isEqualTo(new DocumentReference(number, sub, year, notation, text));
        assertThat(reference.type()).isEqualTo(type);
    }

    @Test
    void shouldReadDecomposedText() {
        String decomposed = Normalizer.normalize("15/QĐ-HĐND", Normalizer.Form.NFD);
        assertThat(DocumentReference.parse(decomposed).orElseThrow().notation()).isEqualTo("QĐ-HĐND");
    }

    @Test
    void shouldPrintNumbersBelowTenWithALeadingNought() {
        assertThat(DocumentReference.of(5, "QĐ-UBND")).hasToString("05/QĐ-UBND");
        assertThat(DocumentReference.ofYear(15, 2026, "QĐ-UBND")).hasToString("15/2026/QĐ-UBND");
    }

    @Test
    void shouldHaveTheSameKeyHoweverItWasPrinted() {
        String key = DocumentReference.of(5, "QĐ-UBND").key();
        assertThat(DocumentReference.parse("5 / QĐ - UBND").orElseThrow().key()).isEqualTo(key);
        assertThat(DocumentReference.parse("05/2026/QĐ-UBND").orElseThrow().key()).isNotEqualTo(key);
    }
}
