package vn.hoivan.worker.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.hoivan.signing.DemoAuthorityFixture;
import vn.hoivan.worker.Addition;
import vn.hoivan.worker.Finding;
import vn.hoivan.worker.Finding.Code;
import vn.hoivan.worker.Integrity;
import vn.hoivan.worker.Refusal;
import vn.hoivan.worker.SignatureReport;
import vn.hoivan.worker.Trust;
import vn.hoivan.worker.ValidateSignatures;

/** No real document may be called changed, and no forged one unchanged. */
@Tag("corpus")
@EnabledIf("vn.hoivan.worker.signature.NeighbouringFiles#present")
class RealDocumentsTest {

    private static final String[] FORGED = {"usf_", "siwa_", "isa_", "Failure", "dss-1376", "pdf-eof"};
    private static final String[] INTACT = {"doc-firmado-T", "Signature-P-BG", "TEST-signed", "pdf-with-vri"};

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"ct-11, 1", "qd-1360, 1", "qd-2858, 13", "cv-2021, 1"})
    void shouldFindEverySignatureOfARealDocumentUnchanged(String name, int count) throws Exception {
        var report = validate(NeighbouringFiles.sample(name));

        assertThat(report.integrity()).isEqualTo(Integrity.UNCHANGED);
        assertThat(report.signatures()).hasSize(count)
                .allMatch(signature -> signature.integrity() == Integrity.UNCHANGED)
                .allMatch(signature -> signature.trust() == Trust.UNDECIDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nq-33", "qd-1629"})
    void shouldFindNoSignatureInADocumentWithoutOne(String name) throws Exception {
        assertThat(validate(NeighbouringFiles.sample(name)).integrity()).isEqualTo(Integrity.UNSIGNED);
    }

    @Test
    void shouldTellWeakAlgorithmsFromChanges() throws Exception {
        var signatures = validate(NeighbouringFiles.sample("qd-2858")).signatures();

        assertThat(signatures).filteredOn(signature -> signature.reasons()
                .contains(Finding.of(Code.WEAK_ALGORITHM, "SHA-1"))).hasSize(12);
        assertThat(signatures.get(0).addedLater()).hasSize(12)
                .allMatch(addition -> addition.kind() == Addition.Kind.SIGNATURE && addition.page() > 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ct-11", "qd-1360", "qd-2858", "cv-2021"})
    void shouldSeeWhatIsDoneToARealDocument(String name) throws Exception {
        var bytes = Files.readAllBytes(NeighbouringFiles.sample(name));

        for (var forged : List.of(Cuts.append(bytes, "\n"), Cuts.flip(bytes, bytes.length / 3),
                Updates.append(bytes, document -> Updates.addAnnotation(document, "Square")),
                Updates.append(bytes, Updates::overlay), Updates.append(bytes, Updates::turnPage),
                Updates.append(bytes, document -> Updates.replaceCatalog(document, false)))) {
            assertThat(ValidationFixture.validate(folder, forged).integrity()).isEqualTo(Integrity.CHANGED);
        }
    }

    @ParameterizedTest
    @CsvSource({"ct-11, 2", "qd-1360, 2", "qd-2858, 14", "cv-2021, 2"})
    void shouldSignARealDocumentWithoutHarmToItsSignatures(String name, int count) throws Exception {
        var copy = Files.copy(NeighbouringFiles.sample(name), folder.resolve(name + ".pdf"));

        var report = validate(SigningFixture.sign(copy, DemoAuthorityFixture.signer("Nguyễn Văn Đạt"), "ky-them",
                SigningFixture.textMark(20, 20)));

        assertThat(report.integrity()).isEqualTo(Integrity.UNCHANGED);
        assertThat(report.signatures()).hasSize(count);
    }

    @TestFactory
    Stream<DynamicTest> shouldNeverCallACollectedForgeryUnchanged() throws IOException {
        return NeighbouringFiles.collected(FORGED).stream().map(file -> dynamicTest(file.getFileName().toString(),
                () -> assertThat(verdict(file)).isNotEqualTo(Integrity.UNCHANGED).isNotEqualTo(Integrity.UNSIGNED)));
    }

    @TestFactory
    Stream<DynamicTest> shouldCallCollectedIntactFilesUnchanged() throws IOException {
        return NeighbouringFiles.collected(INTACT).stream().map(file -> dynamicTest(file.getFileName().toString(),
                () -> assertThat(verdict(file)).isEqualTo(Integrity.UNCHANGED)));
    }

    /** Whatever is thrown at it, the answer is a report or a refusal. */
    @TestFactory
    Stream<DynamicTest> shouldAnswerForEveryFile() throws IOException {
        return NeighbouringFiles.all().stream().map(file -> dynamicTest(file.getFileName().toString(),
                () -> verdict(file)));
    }

    private Integrity verdict(Path file) throws IOException {
        try {
            return validate(file).integrity();
        } catch (Refusal e) {
            return null;
        }
    }

    private SignatureReport validate(Path file) throws IOException, Refusal {
        return new ValidatingSignatures().run(new ValidateSignatures(file.toString(), List.of(),
                List.of(), folder.toString()));
    }
}
