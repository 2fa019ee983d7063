package vn.hoivan.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTypeTest {

    @Test
    void shouldHoldTheKindsOfTheDecree() {
        List<DocumentType> administrative = Arrays.stream(DocumentType.values())
                .filter(type -> !type.copy() && !type.normative()).toList();
        assertThat(administrative).hasSize(29);
        assertThat(administrative.stream().filter(type -> !type.abbreviation().isEmpty())).hasSize(27);
    }

    @Test
    void shouldNotConfuseAbbreviations() {
        assertThat(Stream.of(DocumentType.values()).map(DocumentType::abbreviation).filter(a -> !a.isEmpty()))
                .doesNotHaveDuplicates();
        assertThat(DocumentType.ofAbbreviation("UBND")).isEmpty();
        assertThat(DocumentType.ofAbbreviation("")).isEmpty();
        assertThat(DocumentType.ofAbbreviation("TTR")).contains(DocumentType.SUBMISSION);
    }

    @ParameterizedTest
    @EnumSource
    void shouldBeFoundByItsPrintedName(DocumentType type) {
        assertThat(DocumentType.ofHeading(type.heading())).contains(type);
        assertThat(DocumentType.ofHeading(Normalizer.normalize(type.heading(), Normalizer.Form.NFD))).contains(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GIẤY UỶ QUYỀN", "giấy ủy quyền", "Giấy  uỷ quyền "})
    void shouldReadBothWaysOfPlacingTheTone(String text) {
        assertThat(DocumentType.ofHeading(text)).contains(DocumentType.PROXY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void shouldHaveALabelForEachConstant(String language) {
        ResourceBundle labels = ResourceBundle.getBundle("vn.hoivan.documents.messages", Locale.forLanguageTag(language));
        Stream.<Enum<?>[]>of(DocumentType.values(), Urgency.values(), Secrecy.values()).flatMap(Arrays::stream)
                .forEach(c -> assertThat(labels.getString(c.getDeclaringClass().getSimpleName() + "." + c.name()))
                        .isNotBlank());
    }
}
