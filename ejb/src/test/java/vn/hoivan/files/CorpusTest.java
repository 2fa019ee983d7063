package vn.hoivan.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import vn.hoivan.worker.CompareVersions;
import vn.hoivan.worker.ComparedVersions;
import vn.hoivan.worker.ExportAnnotations;
import vn.hoivan.worker.ExportAnnotations.Kind;
import vn.hoivan.worker.ExportAnnotations.Mark;
import vn.hoivan.worker.ExportedAnnotations;
import vn.hoivan.worker.Inspect;
import vn.hoivan.worker.MakeViewCopy;
import vn.hoivan.worker.Refusal;
import vn.hoivan.worker.RenderHtml;
import vn.hoivan.worker.RenderPage;
import vn.hoivan.worker.WrittenPdf;
import vn.hoivan.worker.trial.Echoing;
import vn.hoivan.worker.trial.Trial;

/**
 * Real and hostile files that stand beside the project on some machines: each ends in a view copy, a comparison and a
 * copy with notes, or in a refusal within the limit, and the workers go on.
 */
@Tag("corpus")
class CorpusTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final List<Path> FOLDERS = List.of(Path.of("../../shared/corpus"), Path.of("../../shared/samples"),
            Path.of("../shared/corpus"), Path.of("../shared/samples"));

    @TempDir
    static Path folder;

    private static WorkerPool pool;

    @BeforeAll
    static void open() {
        pool = TestWorkers.usual(folder);
    }

    @AfterAll
    static void close() {
        pool.close();
    }

    static boolean present() {
        return FOLDERS.stream().anyMatch(Files::isDirectory);
    }

    @TestFactory
    @EnabledIf("present")
    Stream<DynamicTest> shouldEndInACopyOrARefusal() throws IOException {
        return files().stream().map(file -> dynamicTest(file.getFileName().toString(), () -> view(file)));
    }

    @TestFactory
    @EnabledIf("present")
    Stream<DynamicTest> shouldCompareAnyFileWithItselfAndWithTheNextOrRefuse() throws IOException {
        List<Path> files = files();
        return IntStream.range(0, files.size()).mapToObj(i -> dynamicTest(files.get(i).getFileName().toString(), () -> {
            compare(files.get(i), files.get(i)).ifPresent(same -> assertThat(same.differences()).isZero());
            compare(files.get(i), files.get((i + 1) % files.size()));
            assertThat(pool.run(Trial.key(Echoing.class), Trial.of("on"), LIMIT).text()).isEqualTo("on");
        }));
    }

    @TestFactory
    @EnabledIf("present")
    Stream<DynamicTest> shouldPrintNotesIntoAnyFileAndBehindItOrRefuse() throws Exception {
        Path html = Files.writeString(folder.resolve("remarks.html"), "<html><head><title>a</title></head><body>Ghi chú ở cuối</body></html>");
        Path remarks = folder.resolve("remarks.pdf");
        pool.run(RenderHtml.KEY, new RenderHtml(html.toString(), remarks.toString()), LIMIT);
        return files().stream().map(file -> dynamicTest(file.getFileName().toString(), () -> annotate(file, remarks)));
    }

    private static void annotate(Path file, Path remarks) throws Exception {
        Path copy = folder.resolve("annotated.pdf");
        Mark mark = new Mark("m", Kind.BOX, 1, "{\"rect\":[100,100,60,30]}", "#e02020", 1, 1, "Đào", "a", null, null, List.of());
        try {
            ExportedAnnotations exported = pool.run(ExportAnnotations.KEY, new ExportAnnotations(file.toString(), List.of(mark), true,
                    Map.of("m", 1), remarks.toString(), copy.toString()), LIMIT);
            assertThat(exported.skipped()).isEmpty();
            try (PDDocument document = Loader.loadPDF(copy.toFile())) {
                assertThat(document.getNumberOfPages()).isEqualTo(exported.pdf().pages()).isGreaterThan(1);
                PDFTextStripper last = new PDFTextStripper();
                last.setStartPage(document.getNumberOfPages());
                assertThat(last.getText(document)).contains("Ghi chú ở cuối");
            }
        } catch (Refusal e) {
            System.out.println(file.getFileName() + ": " + e.reason() + " " + e.getMessage());
        }
    }

    /** Empty where one of them is refused. */
    private static Optional<ComparedVersions> compare(Path before, Path after) throws Exception {
        Path output = folder.resolve("comparison.json");
        try {
            return Optional.of(pool.run(CompareVersions.KEY, new CompareVersions(before.toString(), after.toString(), List.of(), output.toString()), LIMIT));
        } catch (Refusal e) {
            System.out.println(before.getFileName() + ", " + after.getFileName() + ": " + e.reason() + " " + e.getMessage());
            return Optional.empty();
        }
    }

    private static List<Path> files() throws IOException {
        Path existing = FOLDERS.stream().filter(Files::isDirectory).findFirst().orElseThrow().getParent();
        try (Stream<Path> files = Files.walk(existing.toRealPath(), 2)) {
            return files.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
        }
    }

    private static void view(Path file) throws Exception {
        Path copy = folder.resolve("copy.pdf");
        try {
            pool.run(Inspect.KEY, new Inspect(file.toString()), LIMIT);
            WrittenPdf written = pool.run(MakeViewCopy.KEY, new MakeViewCopy(file.toString(), copy.toString()), LIMIT);
            try (PDDocument document = Loader.loadPDF(copy.toFile())) {
                assertThat(document.getNumberOfPages()).isEqualTo(written.pages()).isPositive();
            }
            Path picture = folder.resolve("page.png");
            pool.run(RenderPage.KEY, new RenderPage(copy.toString(), 1, 24, picture.toString()), LIMIT);
        } catch (Refusal e) {
            System.out.println(file.getFileName() + ": " + e.reason() + " " + e.getMessage());
        }
        assertThat(pool.run(Trial.key(Echoing.class), Trial.of("on"), LIMIT).text()).isEqualTo("on");
    }
}
