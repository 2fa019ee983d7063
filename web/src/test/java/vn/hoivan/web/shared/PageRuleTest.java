package vn.hoivan.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import vn.hoivan.web.rest.ApiPaths;

/** Every page and every path of the API has a rule who may come, and every rule has something to guard. */
class PageRuleTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Pattern OPEN = Pattern.compile("<url-pattern>(.*?)</url-pattern>");

    @Test
    void shouldHaveARuleForEveryPage() {
        assertThat(withoutRule(pages())).as("pages without a rule who may come: nobody can open them. "
                + "Say who in PageRules, one line each: page(\"/…\", USERS) or page(\"/…\", only(CLERK))").isEmpty();
    }

    @Test
    void shouldHaveARuleForEveryPathOfTheApi() {
        assertThat(withoutRule(apiPaths())).as("paths of the API without a rule who may come: nobody can call them. "
                + "Say who in PageRules, one line each: api(\"/…\", USERS) or api(\"/…\", only(CLERK))").isEmpty();
    }

    @Test
    void shouldNotGuardWhatDoesNotExist() {
        Set<String> all = new TreeSet<>(pages());
        all.addAll(apiPaths());
        Set<String> used = all.stream().flatMap(path -> PageRules.of(path).stream()).map(PageRules.Rule::path)
                .collect(Collectors.toSet());
        Set<String> stale = new TreeSet<>(PageRules.table().keySet());
        stale.removeAll(used);
        assertThat(stale).as("rules of PageRules that guard nothing").isEmpty();
    }

    @Test
    void shouldNotGuessGapsByTheirNames() {
        assertThat(PageRules.of("/api/v1/files/anything/content")).isPresent();
        assertThat(PageRules.of("/api/v1/files/any/thing/content")).isEmpty();
        assertThat(PageRules.of("/api/v1/files/")).isEmpty();
        assertThat(PageRules.of("/nothing.xhtml")).isEmpty();
    }

    @Test
    void shouldOpenTheSamePagesToAnybodyAsTheContainer() {
        Set<String> open = PageRules.table().values().stream().filter(PageRules.Rule::isOpenToAnybody)
                .map(PageRules.Rule::path).collect(Collectors.toSet());
        Set<String> container = openToAnybody().stream().filter(path -> path.endsWith(".xhtml") || path.startsWith("/api/"))
                .map(path -> path.replace("/*", "")).collect(Collectors.toSet());
        assertThat(open).as("pages open to anybody are listed in web.xml too")
                .allMatch(path -> container.stream().anyMatch(path::startsWith));
        assertThat(container).as("what web.xml opens to anybody has a rule that says so")
                .allMatch(path -> open.stream().anyMatch(rule -> rule.startsWith(path)));
    }

    private static Set<String> withoutRule(Collection<String> paths) {
        return paths.stream().filter(path -> PageRules.of(path).isEmpty()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> apiPaths() {
        return ApiPaths.all().stream().map(operation -> "/api/v1" + operation.path()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> pages() {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            return files.map(file -> "/" + WEBAPP.relativize(file)).filter(path -> path.endsWith(".xhtml"))
                    .filter(path -> !path.startsWith("/WEB-INF/")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What web.xml lets in without a log-in. */
    private static Set<String> openToAnybody() {
        try {
            String xml = Files.readString(WEBAPP.resolve("WEB-INF/web.xml"));
            String open = xml.substring(xml.indexOf("open to everybody"), xml.indexOf("everything else"));
            Matcher pattern = OPEN.matcher(open);
            return pattern.results().map(result -> result.group(1)).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
