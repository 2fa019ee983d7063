package vn.hoivan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** docs/domain/access.md says who may do what, and says it right. */
class WrittenRuleTest {

    private static final Path DOCUMENT = Path.of("../docs/domain/access.md");

    @Test
    void shouldWriteDownTheRulesAsTheyAre() throws IOException {
        List<String> written = Files.readAllLines(DOCUMENT).stream().filter(line -> line.matches("\\| [A-Z_]+ \\| [A-Z_]+ \\|.*")).toList();
        assertThat(written).as("the table in docs/domain/access.md").isEqualTo(rules());
    }

    private static List<String> rules() {
        return Stream.of(ObjectKind.values()).flatMap(kind -> Rules.table().get(kind).entrySet().stream()
                .map(rule -> "| " + kind + " | " + rule.getKey() + " | " + names(rule.getValue().roles())
                        + " | " + names(rule.getValue().relations()) + " |")).toList();
    }

    private static String names(Collection<? extends Enum<?>> values) {
        return values.isEmpty() ? "–" : values.stream().sorted(java.util.Comparator.comparingInt(Enum::ordinal)).map(Enum::name)
                .collect(Collectors.joining(", "));
    }
}
