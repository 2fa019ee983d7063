package vn.hoivan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import vn.hoivan.demo.DemoAccounts;
import vn.hoivan.demo.DemoAccounts.DemoAccount;
import vn.hoivan.it.PaperPdf;

/**
 * Words that one person alone wrote, planted in notes, papers, file names and submissions: every other account then
 * reads every page and every path of the API, with every id there is, and must not meet one of them.
 */
class CanaryIT {

    /** Canary words with those who may meet them. */
    private static final Map<String, Set<String>> WORDS = new LinkedHashMap<>();
    private static final Set<String> IDS = new TreeSet<>();
    private static String notes;

    @BeforeAll
    static void plant() {
        plantSubmission();
        plantDraft();
        plantIncomingDocument();
        plantMeeting();
        plantLooseFile();
        plantNote();
    }

    @Test
    void shouldMeetNoWordThatIsForOthers() {
        Set<String> leaks = new TreeSet<>();
        int read = 0;
        for (DemoAccount account : readers()) {
            Visitor visitor = Visitor.as(account.userName());
            for (String path : everything()) {
                Visitor.Answer answer = visitor.get(path);
                read++;
                String all = answer.headers().map() + "\n" + answer.body();
                WORDS.forEach((word, allowed) -> {
                    if (all.contains(word) && !allowed.contains(account.userName()) && !asked(path, word)) {
                        leaks.add(word + " met by " + account.userName() + " at " + path);
                    }
                });
                if (asked(path, "") && answer.status() == 200 && answer.body().startsWith("{\"items")) {
                    countLeak(leaks, account, path, answer);
                }
            }
        }
        assertThat(read).as("answers read").isGreaterThan(1_000);
        assertThat(leaks).isEmpty();
    }

    @Test
    void shouldStillShowTheWordsToThoseTheyAreFor() {
        WORDS.forEach((word, allowed) -> assertThat(allowed).as(word).isNotEmpty());
        assertThat(Visitor.as("chuyenvien").get("/api/v1/submissions?size=200").body()).contains("Toi-trinh");
        assertThat(Visitor.as("vanthu").get("/api/v1/incoming-documents?size=200").body()).contains("Den-mat");
        assertThat(Visitor.as("daibieu1").get(notes).body()).contains("Rieng-toi", "Tu-dap");
        assertThat(Visitor.as("daibieu2").get(notes).body()).contains("Cho-ban", "Dap-chung");
    }

    /** A search for a word must not even count what the searcher may not open. */
    private static void countLeak(Set<String> leaks, DemoAccount account, String path, Visitor.Answer answer) {
        String word = path.substring(path.indexOf("q=") + 2);
        if (WORDS.containsKey(word) && !WORDS.get(word).contains(account.userName())
                && answer.json().has("total") && answer.json().get("total").getAsLong() > 0) {
            leaks.add(word + " counted for " + account.userName() + " at " + path);
        }
    }

    /** An answer may repeat the words of the question. */
    private static boolean asked(String path, String word) {
        return path.contains("q=" + word);
    }

    /** One account for each combination of roles, and one of the other agency. */
    private static List<DemoAccount> readers() {
        Set<String> names = Set.of("quantri", "vanthu", "lanhdao", "truongphong", "chuyenvien2", "thuky", "daibieu2", "khach",
                "vanthu.so");
        return DemoAccounts.all().stream().filter(account -> names.contains(account.userName())).toList();
    }

    private static List<String> everything() {
        List<String> paths = new ArrayList<>();
        for (String page : ShippedWar.get().pages()) {
            paths.add(page);
            if (page.matches("/(documents|meetings|review|signing|search)/.*")) {
                IDS.forEach(id -> paths.add(page + (page.contains("/review/") ? "?version=" : "?id=") + id));
            }
        }
        ShippedWar.get().operations().forEach((path, methods) -> {
            if (!methods.contains("GET")) {
                return;
            }
            String filled = path.replace("{direction}", "incoming");
            if (!filled.contains("{")) {
                paths.add(filled + "?size=200");
                if (takesWords(path)) {
                    WORDS.keySet().forEach(word -> paths.add(filled + "?q=" + word));
                }
            } else {
                IDS.forEach(id -> paths.add(filled.replaceAll("\\{[^}]*}", id)));
            }
        });
        return paths;
    }

    private static boolean takesWords(String path) {
        JsonObject get = ShippedWar.get().openApi().getAsJsonObject("paths").getAsJsonObject(path).getAsJsonObject("get");
        return get.has("parameters") && get.getAsJsonArray("parameters").asList().stream()
                .anyMatch(parameter -> "q".equals(parameter.getAsJsonObject().get("name").getAsString()));
    }

    private static void plantSubmission() {
        Visitor author = Visitor.as("chuyenvien");
        // secretaries and leaders of the agency may read submissions (Rules)
        String title = word("Toi-trinh", "chuyenvien", "thuky", "lanhdao", "phochutich");
        String file = file(author, word("Tep-trinh", "chuyenvien", "thuky", "lanhdao", "phochutich"));
        keep(author.post("/api/v1/submissions", json(Map.of("title", title, "summary", title, "fileIds", List.of(file)))));
    }

    private static void plantDraft() {
        Visitor author = Visitor.as("chuyenvien");
        // clerks of the agency may read drafts (Rules); reviewer and signer only once it is submitted
        String subject = word("Du-thao", "chuyenvien", "vanthu");
        String file = file(author, word("Tep-thao", "chuyenvien", "vanthu"));
        keep(author.post("/api/v1/drafts", json(Map.of("type", "DECISION", "subject", subject, "fileId", file,
                "reviewer", person("truongphong"), "signer", person("lanhdao"), "recipients", List.of(Map.of("name", "Nơi nhận"))))));
    }

    private static void plantIncomingDocument() {
        Visitor clerk = Visitor.as("vanthu");
        String[] readers = {"vanthu", "lanhdao", "phochutich", "chuyenvien2"};
        JsonObject command = ApiContractIT.document(clerk, word("Den-mat", readers));
        command.addProperty("fileId", file(clerk, word("Tep-den", readers)));
        String id = keep(clerk.post("/api/v1/incoming-documents", command.toString()));
        keep(Visitor.as("lanhdao").post("/api/v1/incoming-documents/" + id + "/directives",
                json(Map.of("text", word("But-phe", readers), "lead", person("chuyenvien2")))));
    }

    /** Planned, not published: for the chair and the secretary alone. */
    private static void plantMeeting() {
        Visitor secretary = Visitor.as("thuky");
        JsonObject body = body();
        String[] readers = {"thuky", "lanhdao"};
        Map<String, Object> plan = new LinkedHashMap<>(Map.of("title", word("Hop-kin", readers),
                "body", body.get("id").getAsString(), "startsAt", "2027-04-01T08:00:00+07:00", "endsAt", "2027-04-01T10:00:00+07:00"));
        plan.put("chair", person("lanhdao"));
        String meeting = keep(secretary.post("/api/v1/meetings", json(plan)));
        String item = keep(secretary.post("/api/v1/meetings/" + meeting + "/agenda-items", json(Map.of("title", word("Muc-kin", readers)))));
        keep(secretary.post("/api/v1/agenda-items/" + item + "/papers", json(Map.of("title", word("Giay-kin", readers),
                "fileId", file(secretary, word("Tep-kin", readers))))));
        versions(secretary.get("/api/v1/meetings/" + meeting).good().any());
    }

    private static void plantLooseFile() {
        file(Visitor.as("truongphong"), word("Tep-roi", "truongphong"));
    }

    /** On a paper of a meeting that others read too. */
    private static void plantNote() {
        Visitor author = Visitor.as("daibieu1");
        String version = paperVersion(author);
        notes = "/api/v1/paper-versions/" + version + "/annotations";
        IDS.add(version);
        noteWithReply(author, "", "Rieng-toi", "Trich-rieng", "Tu-dap", "daibieu1");
        noteWithReply(author, '"' + person("daibieu2") + '"', "Cho-ban", "Trich-chung", "Dap-chung", "daibieu1", "daibieu2");
    }

    private static void noteWithReply(Visitor author, String sharedWith, String text, String quote, String reply, String... readers) {
        String note = keep(author.post(notes, """
                {"page":1,"kind":"NOTE","geometry":{"point":[100,700]},"colour":"#FFE066","text":"%s",
                "quote":{"exact":"%s","prefix":"","suffix":""},"sharedWith":[%s]}"""
                .formatted(word(text, readers), word(quote, readers), sharedWith)));
        keep(author.post("/api/v1/annotations/" + note + "/replies", json(Map.of("text", word(reply, readers)))));
    }

    /** @return a version of a paper that the demo's delegates read */
    private static String paperVersion(Visitor delegate) {
        for (JsonElement row : delegate.get("/api/v1/meetings?size=200").good().json().getAsJsonArray("items")) {
            Visitor.Answer pack = delegate.get("/api/v1/meetings/" + row.getAsJsonObject().get("id").getAsString() + "/pack");
            if (pack.status() == 200 && pack.json().has("papers") && !pack.json().getAsJsonArray("papers").isEmpty()) {
                return pack.json().getAsJsonArray("papers").get(0).getAsJsonObject().get("versionId").getAsString();
            }
        }
        throw new AssertionError("The demo has no pack for a delegate");
    }

    private static String word(String stem, String... allowed) {
        String word = stem + Long.toString(System.nanoTime(), 36);
        WORDS.put(word, Set.of(allowed));
        return word;
    }

    private static String file(Visitor owner, String name) {
        return keep(owner.upload("/api/v1/files", name + ".pdf", PaperPdf.of(name)));
    }

    private static String keep(Visitor.Answer answer) {
        IDS.add(answer.good().id());
        return answer.id();
    }

    /** The versions of papers, wherever an answer names them. */
    private static void versions(JsonElement answer) {
        if (answer.isJsonArray()) {
            answer.getAsJsonArray().forEach(CanaryIT::versions);
        } else if (answer.isJsonObject()) {
            answer.getAsJsonObject().entrySet().forEach(member -> {
                if ("versionId".equals(member.getKey())) {
                    IDS.add(member.getValue().getAsString());
                }
                versions(member.getValue());
            });
        }
    }

    private static JsonObject body() {
        return Visitor.as("thuky").get("/api/v1/bodies").good().json().getAsJsonArray("items").get(0).getAsJsonObject();
    }

    private static String person(String userName) {
        return Visitor.as(userName).get("/api/v1/me").good().id();
    }

    private static String json(Map<String, ?> values) {
        return new com.google.gson.Gson().toJson(values);
    }
}
