package vn.hoivan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import vn.hoivan.it.Eventually;

/**
 * Awkward and hostile papers that stand beside the project on some machines, uploaded one after the other: each ends in a
 * view or in a sentence, and the server answers all the while.
 */
class CorpusIT {

    private static final Path SHARED = Path.of(System.getProperty("shared.folder"));

    static boolean present() {
        return Files.isDirectory(SHARED.resolve("corpus"));
    }

    @Test
    @EnabledIf("present")
    void shouldEndInAViewOrASentenceWhileTheServerAnswers() throws Exception {
        Visitor clerk = Visitor.as("vanthu");
        TreeMap<Long, String> took = new TreeMap<>();
        Set<String> silent = new TreeSet<>();
        List<Path> papers = papers();
        for (Path paper : papers) {
            long begin = System.nanoTime();
            Visitor.Answer answer = clerk.upload("/api/v1/files", paper.getFileName().toString(), Files.readAllBytes(paper));
            if (answer.status() >= 400) {
                if (answer.status() >= 500 || answer.json().get("detail").getAsString().isBlank()) {
                    silent.add(paper.getFileName() + ": " + answer.status() + " " + answer.body());
                }
            } else {
                String ended = ended(clerk, answer.id());
                if (!ended.isEmpty()) {
                    silent.add(paper.getFileName() + ": " + ended);
                }
            }
            took.put((System.nanoTime() - begin) / 1_000_000, paper.getFileName().toString());
        }
        System.out.println(papers.size() + " papers; the slowest took " + took.lastEntry() + " (ms)");
        assertThat(silent).isEmpty();
    }

    /** @return empty when all is well */
    private static String ended(Visitor clerk, String id) throws Exception {
        JsonObject[] facts = new JsonObject[1];
        Eventually.that(() -> {
            assertThat(clerk.get("/api/v1/me").status()).as("the server answers").isEqualTo(200);
            facts[0] = clerk.get("/api/v1/files/" + id).good().json();
            assertThat(facts[0].get("state").getAsString()).isIn("READY", "REFUSED");
            return null;
        });
        if ("REFUSED".equals(facts[0].get("state").getAsString())) {
            return facts[0].has("reason") && !facts[0].get("reason").isJsonNull() ? "" : "refused without a reason: " + facts[0];
        }
        Visitor.Answer view = clerk.get("/api/v1/files/" + id + "/view", "Range", "bytes=0-7");
        return view.status() == 206 && view.body().startsWith("%PDF-") ? "" : "no view: " + view.status();
    }

    private static List<Path> papers() throws IOException {
        try (Stream<Path> files = Files.walk(SHARED.toRealPath(), 2)) {
            return files.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
        }
    }
}
