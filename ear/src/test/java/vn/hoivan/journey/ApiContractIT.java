package vn.hoivan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.hoivan.it.PaperPdf;

/** The promises of the API that hold for all its operations. */
class ApiContractIT {

    private static final Visitor CLERK = Visitor.as("vanthu");
    private static final Visitor OFFICER = Visitor.as("chuyenvien");
    private static final Visitor SECRETARY = Visitor.as("thuky");
    private static final String SUBMISSIONS = "/api/v1/submissions";

    @ParameterizedTest
    @ValueSource(strings = {"incoming-documents", "outgoing-documents", "assignments", "submissions", "meetings", "drafts",
        "people", "units", "bodies", "rooms", "notices"})
    void shouldAnswerListsWithTotalAndItems(String list) {
        JsonObject page = Visitor.as("lanhdao").get("/api/v1/" + list + "?page=0&size=1").good().json();
        assertThat(page.get("total").getAsLong()).isNotNegative();
        if (!Set.of("units", "bodies", "rooms").contains(list)) {
            assertThat(page.getAsJsonArray("items").size()).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void shouldSayWhatIsWrongInTheLanguageOfTheCaller() {
        Visitor.Answer vietnamese = OFFICER.post(SUBMISSIONS, "{}", "Accept-Language", "vi");
        Visitor.Answer english = OFFICER.post(SUBMISSIONS, "{}", "Accept-Language", "en-GB,en;q=0.8");
        for (Visitor.Answer answer : List.of(vietnamese, english)) {
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            JsonObject problem = answer.json();
            assertThat(problem.keySet()).contains("type", "title", "detail", "instance", "errors");
            assertThat(problem.get("instance").getAsString()).isNotBlank();
            JsonObject error = problem.getAsJsonArray("errors").get(0).getAsJsonObject();
            assertThat(error.get("field").getAsString()).isEqualTo("title");
            assertThat(error.get("message").getAsString()).isNotBlank();
        }
        assertThat(vietnamese.json().get("title")).isNotEqualTo(english.json().get("title"));
        assertThat(vietnamese.json().getAsJsonArray("errors")).isNotEqualTo(english.json().getAsJsonArray("errors"));
    }

    @Test
    void shouldKnowNobodyWithoutOrWithAWrongToken() {
        for (Visitor stranger : List.of(Visitor.nobody(), new Visitor(RunningProduct.get().address(), "no-such-token"))) {
            Visitor.Answer answer = stranger.get("/api/v1/me");
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        }
    }

    @Test
    void shouldRefuseOpenlyWhatIsNoSecretAndHideWhatIs() {
        assertThat(OFFICER.get("/api/v1/audit").status()).isEqualTo(403);
        assertThat(OFFICER.post("/api/v1/meetings", meeting("Họp không được phép")).status()).isEqualTo(403);
        String submission = submission("Việc riêng");
        Visitor.Answer hidden = Visitor.as("khach").get(SUBMISSIONS + "/" + submission);
        Visitor.Answer absent = Visitor.as("khach").get(SUBMISSIONS + "/" + UUID.randomUUID());
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.body().replace(hidden.json().get("instance").toString(), ""))
                .isEqualTo(absent.body().replace(absent.json().get("instance").toString(), ""));
    }

    @Test
    void shouldDoOnceWhatIsSentTwiceUnderOneKey() {
        String key = UUID.randomUUID().toString();
        String body = "{\"title\":\"Tờ trình gửi hai lần " + key + "\"}";
        Visitor.Answer first = OFFICER.post(SUBMISSIONS, body, "Idempotency-Key", key).good();
        Visitor.Answer again = OFFICER.post(SUBMISSIONS, body, "Idempotency-Key", key);
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(OFFICER.post(SUBMISSIONS, "{\"title\":\"Khác\"}", "Idempotency-Key", key).status()).isIn(409, 422);
        assertThat(titled(key)).hasSize(1);
        // another account's key is another key
        assertThat(SECRETARY.post(SUBMISSIONS, body, "Idempotency-Key", key).good().id()).isNotEqualTo(first.id());
    }

    @Test
    void shouldTakeAnUploadOnceUnderOneKey() {
        String key = UUID.randomUUID().toString();
        byte[] pdf = PaperPdf.of("Tai len " + key);
        Visitor.Answer first = CLERK.upload("/api/v1/files", "mot.pdf", pdf, "Idempotency-Key", key).good();
        assertThat(CLERK.upload("/api/v1/files", "mot.pdf", pdf, "Idempotency-Key", key).good().id()).isEqualTo(first.id());
        assertThat(CLERK.upload("/api/v1/files", "hai.pdf", PaperPdf.of("Khac"), "Idempotency-Key", key).status()).isIn(409, 422);
    }

    @Test
    void shouldRefuseAStaleEditAndKeepTheLastOne() {
        Visitor.Answer made = SECRETARY.post("/api/v1/meetings", meeting("Phiên họp để sửa")).good();
        String path = "/api/v1/meetings/" + made.id();
        String version = made.json().get("version").getAsString();
        JsonObject edit = new com.google.gson.Gson().fromJson(meeting("Phiên họp đã sửa"), JsonObject.class);
        edit.remove("body");
        edit.addProperty("chair", person("lanhdao"));
        assertThat(SECRETARY.put(path, edit.toString(), "If-Match", '"' + version + '"').good().json().get("version").getAsString())
                .isNotEqualTo(version);
        edit.addProperty("title", "Phiên họp sửa muộn");
        assertThat(SECRETARY.put(path, edit.toString(), "If-Match", '"' + version + '"').status()).isEqualTo(409);
        assertThat(SECRETARY.put(path, edit.toString(), "If-Match", "nonsense").status()).isEqualTo(409);
        assertThat(SECRETARY.get(path).body()).contains("Phiên họp đã sửa");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "nonsense", "{\"title\":", "{\"title\":[1]}", "{\"incomingDocumentId\":\"no-id\",\"title\":\"x\"}",
        "{\"title\":\"a\\u0000b\"}", "\"text\"", ""})
    void shouldTellMalformedContentWithoutWordsOfTheParser(String body) {
        Visitor.Answer answer = OFFICER.post(SUBMISSIONS, body);
        assertThat(answer.status()).as(answer.body()).isIn(400, 422);
        assertNoInsides(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "issuedDate | \"31/02/2026\"", "issuedDate | \"2026-02-31\"", "arrivalDate | \"yesterday\"", "type | \"NO_SUCH_TYPE\"",
        "urgency | \"hỏa tốc\"", "copies | \"many\"", "copies | 0", "copies | 99999999999999999999", "fileId | \"x\"", "fileId | 5"
    })
    void shouldRefuseValuesThatAreNone(String field, String value) {
        JsonObject command = document(CLERK, "Giá trị sai");
        command.add(field, com.google.gson.JsonParser.parseString(value));
        Visitor.Answer answer = CLERK.post("/api/v1/incoming-documents", command.toString());
        assertThat(answer.status()).as(answer.body()).isIn(400, 422);
        assertNoInsides(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"incoming-documents?state=NO_SUCH", "incoming-documents?year=abc", "incoming-documents?size=x",
        "meetings?from=yesterday", "meetings?state=nonsense", "audit?since=never", "incoming-documents?q=%00", "people?q=a%00b",
        "drafts?state=%27", "assignments?page=1e9"})
    void shouldRefuseParametersThatAreNone(String query) {
        Visitor.Answer answer = Visitor.as(query.startsWith("audit") ? "quantri" : "lanhdao").get("/api/v1/" + query);
        assertThat(answer.status()).as(answer.body()).isIn(400, 422);
        assertNoInsides(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"incoming-documents?page=-5&size=100000", "people?q=%25", "people?q=%27%22%3Cscript%3E",
        "incoming-documents?q=%25_%5C&sort=drop%20table"})
    void shouldBearStrangeParameters(String query) {
        CLERK.get("/api/v1/" + query).good();
    }

    @Test
    void shouldRefuseTextsThatAreTooLong() {
        JsonObject command = document(CLERK, "Dài");
        command.addProperty("subject", "x".repeat(1_000_000));
        Visitor.Answer answer = CLERK.post("/api/v1/incoming-documents", command.toString());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().getAsJsonArray("errors").get(0).getAsJsonObject().get("field").getAsString()).isEqualTo("subject");
    }

    @Test
    void shouldKeepTextAsItWasTypedInOneForm() {
        String typed = "Quyết định về đường Nguyễn Ái Quốc 😀 <b>&amp; #{1+1} ${7*7} \u202Exyz";
        String id = OFFICER.post(SUBMISSIONS, json("title", Normalizer.normalize(typed, Normalizer.Form.NFD))).good().id();
        assertThat(OFFICER.get(SUBMISSIONS + "/" + id).good().json().get("title").getAsString())
                .isEqualTo(Normalizer.normalize(typed, Normalizer.Form.NFC));
        String page = OFFICER.get("/meetings/submit.xhtml?id=" + id).good().body();
        assertThat(page).doesNotContain("về đường Nguyễn Ái Quốc 😀 <b>").contains("${7*7}");
    }

    @Test
    void shouldLetNoLineBreakIntoTheHeadersOfAMail() {
        String word = "w" + System.nanoTime();
        JsonObject meeting = new com.google.gson.Gson().fromJson(meeting("A"), JsonObject.class);
        meeting.addProperty("title", word + "\r\nBcc: evil@example.org\r\n\r\nbody");
        Visitor.Answer made = SECRETARY.post("/api/v1/meetings", meeting.toString());
        if (made.status() == 201) {
            assertThat(SECRETARY.get("/api/v1/meetings/" + made.id()).json().get("title").getAsString()).doesNotContain("\r").doesNotContain("\n");
        } else {
            assertThat(made.status()).isEqualTo(422);
        }
        String file = OFFICER.upload("/api/v1/files", "du-thao.pdf", PaperPdf.of("Du thao")).good().id();
        for (String address : List.of("a@example.org\\r\\nBcc: evil@example.org", "a@example.org\\nX: y", "a b@example.org,c@d.vn", "no address@")) {
            Visitor.Answer answer = OFFICER.post("/api/v1/drafts", "{\"type\":\"LETTER\",\"subject\":\"Gửi\",\"fileId\":\"" + file
                    + "\",\"reviewer\":\"" + person("truongphong") + "\",\"signer\":\"" + person("lanhdao")
                    + "\",\"recipients\":[{\"name\":\"Nơi nhận\",\"email\":\"" + address + "\"}]}");
            assertThat(answer.status()).as(address + ": " + answer.body()).isEqualTo(422);
        }
    }

    @Test
    void shouldRefuseContentOfTheWrongKind() {
        assertThat(OFFICER.send("POST", SUBMISSIONS, "<title>x</title>", "Content-Type", "application/xml").status()).isEqualTo(415);
        assertThat(OFFICER.send("POST", SUBMISSIONS, "title=x", "Content-Type", "application/x-www-form-urlencoded").status()).isEqualTo(415);
        Visitor.Answer program = OFFICER.upload("/api/v1/files", "giay-moi.pdf", "MZ\u0000\u0001 this is no paper".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(program.status()).isEqualTo(415);
        assertNoInsides(program);
        assertThat(OFFICER.upload("/api/v1/files", "rong.pdf", new byte[0]).status()).isEqualTo(422);
        assertThat(OFFICER.get("/api/v1/me", "Accept", "image/png").status()).isEqualTo(406);
        assertThat(OFFICER.send("DELETE", "/api/v1/me", null).status()).isEqualTo(405);
        assertThat(OFFICER.send("POST", "/api/v1/files", "{}").status()).isEqualTo(415);
        Visitor.Answer broken = OFFICER.send("POST", "/api/v1/files", "no parts", "Content-Type", "multipart/form-data; boundary=x");
        assertThat(broken.status()).as(broken.body()).isIn(400, 422);
        assertNoInsides(broken);
    }

    @Test
    void shouldNotReadEntitiesFromOfficeFiles() throws IOException {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        try (java.util.zip.ZipOutputStream zip = new java.util.zip.ZipOutputStream(bytes)) {
            zip.putNextEntry(new java.util.zip.ZipEntry("[Content_Types].xml"));
            zip.write("""
                    <?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><Types
                    xmlns="http://schemas.openxmlformats.org/package/2006/content-types">&e;</Types>""".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new java.util.zip.ZipEntry("word/document.xml"));
            zip.write("""
                    <?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document
                    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">&e;</w:document>""".getBytes(StandardCharsets.UTF_8));
        }
        Visitor.Answer answer = OFFICER.upload("/api/v1/files", "xxe.docx", bytes.toByteArray());
        assertThat(answer.status()).isIn(201, 415, 422);
        assertThat(answer.body()).doesNotContain("root:").doesNotContain("Exception");
    }

    @Test
    void shouldDescribeItself() {
        JsonObject document = Visitor.nobody().get("/api/v1/openapi.json").good().json();
        assertThat(document).isEqualTo(ShippedWar.get().openApi());
        assertThat(document.getAsJsonObject("paths").keySet()).contains("/api/v1/incoming-documents", "/api/v1/drafts/{id}/sign");
    }

    @Test
    void shouldGiveAnIdThatTheLogHasForEveryRefusedRequest() throws Exception {
        Visitor.Answer answer = OFFICER.post(SUBMISSIONS, "{");
        String id = answer.json().get("instance").getAsString();
        assertThat(id).matches("[0-9a-f-]{8,36}");
        Path log = Path.of(System.getProperty("work.folder"), "base-journeys", "log", "server.log");
        vn.hoivan.it.Eventually.that(() -> {
            assertThat(Files.readString(log)).contains(id);
            return null;
        });
    }

    private static void assertNoInsides(Visitor.Answer answer) {
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("jakarta.").doesNotContain("java.")
                .doesNotContain("org.").doesNotContain("\tat ").doesNotContain("RESTEASY").doesNotContain("vn.hoivan");
        assertThat(answer.json().keySet()).contains("type", "title", "detail", "instance", "errors");
    }

    private static String submission(String title) {
        return OFFICER.post(SUBMISSIONS, json("title", title)).good().id();
    }

    private static List<JsonElement> titled(String part) {
        JsonArray items = OFFICER.get(SUBMISSIONS + "?mine=true&size=200").good().json().getAsJsonArray("items");
        return items.asList().stream().filter(item -> item.toString().contains(part)).toList();
    }

    static JsonObject document(Visitor clerk, String subject) {
        JsonObject command = new JsonObject();
        command.addProperty("fileId", clerk.upload("/api/v1/files", "van-ban.pdf",
                PaperPdf.of(subject.replaceAll("[^ -~]", "") + System.nanoTime())).good().id());
        command.addProperty("number", String.valueOf(System.nanoTime() % 1_000_000));
        command.addProperty("notation", "BC-STC");
        command.addProperty("issuedDate", "2026-11-20");
        command.addProperty("issuingAgency", "Sở Tài chính");
        command.addProperty("type", "REPORT");
        command.addProperty("subject", subject);
        return command;
    }

    private static String meeting(String title) {
        JsonObject meeting = new JsonObject();
        meeting.addProperty("title", title);
        meeting.addProperty("body", SECRETARY.get("/api/v1/bodies").good().json().getAsJsonArray("items").get(0)
                .getAsJsonObject().get("id").getAsString());
        meeting.addProperty("startsAt", "2027-03-01T08:00:00+07:00");
        meeting.addProperty("endsAt", "2027-03-01T11:00:00+07:00");
        return meeting.toString();
    }

    private static String person(String userName) {
        return Visitor.as(userName).get("/api/v1/me").good().id();
    }

    private static String json(String name, String value) {
        JsonObject object = new JsonObject();
        object.addProperty(name, value);
        return object.toString();
    }
}
