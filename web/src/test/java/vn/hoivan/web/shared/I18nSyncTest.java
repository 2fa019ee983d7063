package vn.hoivan.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

import vn.hoivan.shared.Texts;

/** Both languages have the same texts, and pages have no words of their own. */
class I18nSyncTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final ResourceBundle LABELS = new Messages_vi();
    private static final Pattern KEY = Pattern.compile("(?:msg\\[|hv:say\\d\\()'([\\w.]+)'\\s*[\\]),]");
    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{[^}]*}");
    private static final Set<String> KEY_ATTRIBUTES = Set.of("label", "hint", "title", "text", "ask", "consequence", "yes", "none");
    private static final Set<String> WORD_ATTRIBUTES = Set.of("title", "alt", "aria-label", "placeholder", "value", "header", "headerText", "emptyMessage");
    private static final Set<String> DATA_TAGS = Set.of("hv:state", "hv:fact", "hv:crumb");

    @Test
    void shouldHaveTheSameKeysInBothLanguages() {
        assertThat(Texts.all(Texts.ENGLISH).keySet()).isEqualTo(Texts.all(Texts.VIETNAMESE).keySet());
        for (String feature : Messages.FEATURES) {
            String bundle = "/vn/hoivan/web/i18n/" + feature;
            assertThat(Messages.read(bundle + "_en.properties").keySet()).as(feature)
                    .isEqualTo(Messages.read(bundle + "_vi.properties").keySet());
        }
    }

    /** Of two texts with one key only the last is ever shown. */
    @Test
    void shouldGiveEachKeyOnce() {
        for (Path texts : List.of(Path.of("src/main/resources"), Path.of("../ejb/src/main/resources"))) {
            for (String language : List.of("_vi", "_en")) {
                Set<String> seen = new TreeSet<>();
                assertThat(files(texts, language + ".properties").flatMap(file -> read(file).lines())
                        .filter(line -> line.indexOf('=') > 0 && !line.startsWith("#")).map(line -> line.substring(0, line.indexOf('=')).strip())
                        .filter(key -> !seen.add(key))).as(texts + language).isEmpty();
            }
        }
    }

    @Test
    void shouldKnowEveryKeyThatAPageUses() {
        Set<String> unknown = new TreeSet<>();
        for (Path page : pages()) {
            Matcher key = KEY.matcher(read(page));
            while (key.find()) {
                require(key.group(1), page, unknown);
            }
            elements(page).forEach(element -> keysOf(element).forEach(used -> require(used, page, unknown)));
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void shouldHaveNoLiteralTextInPages() {
        Set<String> literal = new TreeSet<>();
        for (Path page : pages()) {
            for (Element element : elements(page)) {
                words(element).filter(I18nSyncTest::hasWord).forEach(word -> literal.add(page + ": " + word.strip()));
            }
        }
        assertThat(literal).isEmpty();
    }

    private static void require(String key, Path page, Set<String> unknown) {
        if (!LABELS.containsKey(key)) {
            unknown.add(page + ": " + key);
        }
    }

    private static Stream<String> words(Element element) {
        Stream<String> attributes = WORD_ATTRIBUTES.stream()
                .filter(name -> !element.getTagName().startsWith("hv:") && !element.getTagName().startsWith("ui:")
                        && !element.getTagName().startsWith("f:") && !element.getTagName().startsWith("o:")
                        && !("value".equals(name) && element.getTagName().matches("input|button|option|c:set")))
                .map(element::getAttribute);
        return Stream.concat(attributes, "kbd".equals(element.getTagName()) ? Stream.of() : ownText(element));
    }

    private static Stream<String> ownText(Element element) {
        List<String> texts = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE) {
                texts.add(child.getNodeValue());
            }
        }
        return texts.stream();
    }

    private static boolean hasWord(String text) {
        return EXPRESSION.matcher(text).replaceAll("").chars().anyMatch(Character::isLetter);
    }

    private static Stream<String> keysOf(Element element) {
        if (!element.getTagName().startsWith("hv:")) {
            return Stream.empty();
        }
        return KEY_ATTRIBUTES.stream()
                .filter(name -> !("text".equals(name) && DATA_TAGS.contains(element.getTagName())))
                .map(element::getAttribute).filter(value -> !value.isEmpty() && !value.contains("#{"));
    }

    private static List<Element> elements(Path page) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            NodeList nodes = factory.newDocumentBuilder().parse(new InputSource(new StringReader(read(page))))
                    .getElementsByTagName("*");
            List<Element> elements = new ArrayList<>();
            for (int i = 0; i < nodes.getLength(); i++) {
                elements.add((Element) nodes.item(i));
            }
            return elements;
        } catch (Exception e) {
            throw new AssertionError(page + ": " + e.getMessage(), e);
        }
    }

    private static List<Path> pages() {
        return files(PAGES, ".xhtml").toList();
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
