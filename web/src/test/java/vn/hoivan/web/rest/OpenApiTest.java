package vn.hoivan.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;

import org.junit.jupiter.api.Test;

/** The resource classes, the OpenAPI document and the names others rely on stay together. */
class OpenApiTest {

    private static final Path DOCUMENT = Path.of("target/openapi/WEB-INF/openapi.json");
    private static final String BASE = "/api/v1";

    private record Stable(String operation, Set<String> in, Set<String> out) {
    }

    @Test
    void shouldDescribeExactlyTheOperationsThereAre() {
        Set<String> described = new TreeSet<>();
        paths().forEach((path, methods) -> methods.asJsonObject().keySet().stream()
                .filter(method -> method.matches("get|put|post|delete|patch"))
                .forEach(method -> described.add(method.toUpperCase() + " " + path.substring(BASE.length()))));
        assertThat(described).isEqualTo(ApiPaths.all().stream().map(ApiPaths.Operation::toString)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void shouldKeepEveryOperationThatOthersRelyOn() {
        Set<String> there = ApiPaths.all().stream().map(ApiPaths.Operation::toString).collect(Collectors.toSet());
        assertThat(stable()).extracting(Stable::operation).allMatch(there::contains);
    }

    @Test
    void shouldTakeEveryFieldThatOthersSend() {
        Set<String> missing = new TreeSet<>();
        for (Stable stable : stable()) {
            Set<String> known = fieldsSent(operation(stable.operation()));
            stable.in().stream().filter(field -> !known.contains(field))
                    .forEach(field -> missing.add(stable.operation() + ": " + field));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void shouldAnswerEveryFieldThatOthersRead() {
        Set<String> missing = new TreeSet<>();
        for (Stable stable : stable()) {
            Set<String> known = fieldsAnswered(operation(stable.operation()));
            // an answer whose class the method does not name is tried in the running product
            stable.out().stream().filter(field -> !known.isEmpty() && !known.contains(field))
                    .forEach(field -> missing.add(stable.operation() + ": " + field));
        }
        assertThat(missing).isEmpty();
    }

    private static JsonObject operation(String named) {
        String[] parts = named.split(" ");
        return paths().getJsonObject(BASE + parts[1]).getJsonObject(parts[0].toLowerCase());
    }

    private static Set<String> fieldsSent(JsonObject operation) {
        Set<String> fields = new TreeSet<>();
        if (operation.containsKey("parameters")) {
            operation.getJsonArray("parameters").forEach(parameter -> fields.add(parameter.asJsonObject().getString("name", "")));
        }
        if (operation.containsKey("requestBody")) {
            operation.getJsonObject("requestBody").getJsonObject("content").forEach((type, content) -> {
                if (type.startsWith("multipart/")) {
                    fields.add("file");
                } else {
                    fields.addAll(properties(content.asJsonObject().getJsonObject("schema")));
                }
            });
        }
        return fields;
    }

    private static Set<String> fieldsAnswered(JsonObject operation) {
        return operation.getJsonObject("responses").values().stream().map(answer -> answer.asJsonObject().getJsonObject("content"))
                .filter(content -> content != null && content.containsKey("application/json"))
                .flatMap(content -> properties(content.getJsonObject("application/json").getJsonObject("schema")).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> properties(JsonObject schema) {
        if (schema != null && schema.containsKey("$ref")) {
            String name = schema.getString("$ref").substring("#/components/schemas/".length());
            return properties(document().getJsonObject("components").getJsonObject("schemas").getJsonObject(name));
        }
        return schema == null || !schema.containsKey("properties") ? Set.of() : schema.getJsonObject("properties").keySet();
    }

    private static List<Stable> stable() {
        List<Stable> all = new ArrayList<>();
        try (InputStream in = OpenApiTest.class.getResourceAsStream("stable-names.txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] parts = line.split("\\|", -1);
                all.add(new Stable(parts[0].strip(), parts.length > 1 ? words(parts[1]) : Set.of(),
                        parts.length > 2 ? words(parts[2]) : Set.of()));
            });
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> words(String text) {
        return Stream.of(text.strip().split(" ")).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }

    private static JsonObject paths() {
        return document().getJsonObject("paths");
    }

    private static JsonObject document() {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(DOCUMENT))) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
