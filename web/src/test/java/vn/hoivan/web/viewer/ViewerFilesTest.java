package vn.hoivan.web.viewer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Holds what no compiler holds for the static viewer: its files name only what is there. */
class ViewerFilesTest {

    private static final Path VIEWER = Path.of("src/main/webapp/viewer");
    private static final Path ASSETS = Path.of("src/main/webapp/assets");
    private static final Pattern IMPORT = Pattern.compile("from '(\\.[^']+)'");
    private static final Pattern TEXT_KEY = Pattern.compile("'((?:[a-z]+\\.)?[a-zA-Z][\\w.-]*)'");
    private static final Pattern ASKED_TEXT = Pattern.compile("\\bt\\('([^']+)'");
    private static final Pattern BUILT_TEXT = Pattern.compile("\\bt\\(`([a-z.]+)\\.\\$\\{");
    private static final Pattern ENTRY = Pattern.compile("(?m)^  \"([^\"]+)\": ");
    private static final Pattern ICON = Pattern.compile("icon(?:: |\\(|'?, )'([a-z-]+)'");
    private static final Pattern SYMBOL = Pattern.compile("<symbol id=\"([^\"]+)\"");
    private static final Pattern WEBJAR = Pattern.compile("webjars/(pdfjs-dist/[\\d.]+)/");
    private static final Pattern TOKEN = Pattern.compile("var\\((--hv-[\\w-]+)");

    @Test
    void shouldImportOnlyModulesThatExist() {
        for (Path module : modules()) {
            for (String target : find(IMPORT, read(module))) {
                assertThat(module.getParent().resolve(target)).as("imported by %s", module).exists();
            }
        }
    }

    @Test
    void shouldHaveTheSameTextsInBothLanguages() {
        assertThat(texts("vi")).isEqualTo(texts("en")).isNotEmpty();
    }

    @Test
    void shouldHaveEveryTextThatIsAskedFor() {
        Set<String> known = texts("vi");
        for (Path module : modules()) {
            assertThat(known).as("asked for by %s", module).containsAll(find(ASKED_TEXT, read(module)));
        }
    }

    @Test
    void shouldUseEveryText() {
        String code = allCode();
        Set<String> named = find(TEXT_KEY, code);
        Set<String> groups = find(BUILT_TEXT, code);
        assertThat(texts("vi")).allMatch(key -> named.contains(key) || groups.stream().anyMatch(group -> key.startsWith(group + ".")));
    }

    @Test
    void shouldDrawOnlyIconsOfTheSheet() {
        assertThat(find(SYMBOL, read(VIEWER.resolve("icons.svg")))).containsAll(find(ICON, allCode()));
    }

    @Test
    void shouldNamePdfJsInTheVersionThatTravelsInTheWar() {
        Set<String> named = find(WEBJAR, allCode() + read(VIEWER.resolve("index.html")));
        assertThat(named).hasSize(1).allSatisfy(path ->
                assertThat(getClass().getClassLoader().getResource("META-INF/resources/webjars/" + path + "/build/pdf.min.mjs")).as(path).isNotNull());
    }

    @Test
    void shouldUseOnlyDeclaredTokens() {
        String tokens = read(ASSETS.resolve("tokens.css"));
        for (Path sheet : files(VIEWER, ".css")) {
            assertThat(find(TOKEN, read(sheet))).as("used by %s", sheet).allMatch(token -> tokens.contains(token + ":"));
        }
    }

    @Test
    void shouldNeedNoInlineCodeAndNoOtherHost() {
        String page = read(VIEWER.resolve("index.html"));
        assertThat(page).doesNotContain("<style", " style=", "onclick", "http://", "https://").doesNotContainPattern("<script(?![^>]* src=)");
        assertThat(allCode()).doesNotContain("eval(", "new Function", "innerHTML", "https://");
    }

    @Test
    void shouldStaySmall() {
        assertThat(modules()).allSatisfy(module -> assertThat(read(module).lines().count()).as(module.toString()).isLessThan(200));
    }

    private static List<Path> modules() {
        return files(VIEWER, ".js");
    }

    private static Set<String> texts(String language) {
        return find(ENTRY, read(VIEWER.resolve("i18n/" + language + ".json")));
    }

    private static String allCode() {
        return String.join("\n", modules().stream().map(ViewerFilesTest::read).toList());
    }

    private static Set<String> find(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(ViewerFilesTest::firstGroup).collect(toCollection(TreeSet::new));
    }

    private static String firstGroup(MatchResult found) {
        return found.group(1);
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
