package vn.hoivan.worker.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoivan.worker.ProposeRegistration;
import vn.hoivan.worker.ProposedValue;
import vn.hoivan.worker.ReadText;
import vn.hoivan.worker.RegistrationProposal;
import vn.hoivan.worker.TextRead;

/** What a clerk would register of real documents: all right where there is text, nothing wrong where there is none. */
@EnabledIf("vn.hoivan.worker.text.SampleFiles#present")
class SamplesTest {

    private static final ResourceBundle LABELS =
            ResourceBundle.getBundle("vn.hoivan.documents.messages", Locale.forLanguageTag("vi"));

    private static final Map<String, RegistrationProposal> PROPOSALS = new HashMap<>();

    record Truth(String file, String number, String notation, String date, String agency, String type, String subject) {

        static Truth of(String row) {
            String[] cells = row.split("\t");
            return new Truth(cells[0], cells[1], cells[2].replaceAll(" .*", ""), cells[3], cells[4], cells[5], cells[6]);
        }
    }

    static Stream<Truth> truths() throws IOException {
        return Files.readAllLines(SampleFiles.file("TRUTH.tsv")).stream().skip(1).filter(row -> !row.isBlank()).map(Truth::of);
    }

    @ParameterizedTest
    @MethodSource("truths")
    void shouldProposeNothingWrong(Truth truth) throws Exception {
        RegistrationProposal proposal = propose(truth.file());
        assertRight(proposal.number(), truth.number());
        assertRight(proposal.notation(), truth.notation());
        assertRight(proposal.issuedDate(), truth.date());
        assertRight(proposal.issuingAgency(), truth.agency());
        assertRight(label(proposal.type()), truth.type());
        assertThat(proposal.subject()).satisfiesAnyOf(value -> assertThat(value).isNull(),
                value -> assertThat(value.value()).startsWith(truth.subject()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nq-33-2022-hdnd-caobang.pdf", "qd-2858-2025-ubnd-hanoi.pdf"})
    void shouldProposeAllSixOfPapersWithText(String file) throws Exception {
        RegistrationProposal proposal = propose(file);
        assertThat(Stream.of(proposal.number(), proposal.notation(), proposal.issuedDate(), proposal.issuingAgency(),
                proposal.type(), proposal.subject())).doesNotContainNull();
    }

    @Test
    void shouldReadTheNumberInASignaturesAppearanceAtItsPlace() throws Exception {
        assertThat(propose("qd-2858-2025-ubnd-hanoi.pdf").reference().value()).isEqualTo("2858 /QĐ-UBND");
        assertThat(propose("nq-33-2022-hdnd-caobang.pdf").year().value()).isEqualTo("2022");
    }

    @ParameterizedTest
    @MethodSource("truths")
    void shouldTellWhichPapersCanBeSearchedInside(Truth truth) throws Exception {
        TextRead read = new ReadingText().run(new ReadText(SampleFiles.file(truth.file()).toString(), null));
        boolean unsearchable = Stream.of("ct-11", "qd-1360", "cv-2021").anyMatch(truth.file()::startsWith);
        assertThat(read.searchable()).isNotEqualTo(unsearchable);
        assertThat(read.unreadable()).isZero();
    }

    private static RegistrationProposal propose(String file) throws Exception {
        RegistrationProposal known = PROPOSALS.get(file);
        if (known == null) {
            known = new ProposingRegistration().run(new ProposeRegistration(SampleFiles.file(file).toString()));
            PROPOSALS.put(file, known);
        }
        return known;
    }

    private static ProposedValue label(ProposedValue type) {
        return type == null ? null : new ProposedValue(LABELS.getString("DocumentType." + type.value()), type.confidence());
    }

    private static void assertRight(ProposedValue proposed, String truth) {
        if (proposed != null) {
            assertThat(proposed.value()).isEqualTo(truth);
        }
    }
}
