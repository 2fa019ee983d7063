package vn.hoivan.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.hoivan.journey.ServerProcess;

/** The two commands of docs/operations.md, on the shipped server with the database of the run. */
class BackupIT {

    private static final String DATABASE = System.getProperty("it.database");
    private static final boolean POSTGRESQL = "postgresql".equals(DATABASE);
    private static final Path WORK = Path.of(System.getProperty("work.folder"));
    private static final int OFFSET = Integer.getInteger("arquillian.port.offset", 1000) + 20;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Path data = WORK.resolve("data-of-backup");
    private final Path backup = WORK.resolve("backup");
    private final Map<String, String> settings = new HashMap<>();

    @BeforeEach
    void prepare() throws Exception {
        Folders.empty(data);
        Folders.empty(backup);
        Files.delete(backup);
        settings.put("HOIVAN_DEMO", "people");
        settings.put("SMTP_HOST", "127.0.0.1");
        settings.put("SMTP_PORT", String.valueOf(closedPort()));
        if (POSTGRESQL) {
            settings.put("DB_DRIVER", "postgresql");
            settings.put("DB_USER", "hoivan");
            settings.put("DB_PASSWORD", "hoivan");
            settings.put("DB_URL", "jdbc:postgresql://localhost:" + System.getProperty("postgresql.port") + "/backup");
        }
        makeDatabase();
    }

    @Test
    void shouldBringBackWhatWasThereAtTheBackupAndGoOnFromThere() throws Exception {
        State before;
        int last;
        try (ServerProcess server = new ServerProcess("backup-" + DATABASE, OFFSET, data, settings).start()) {
            Eventually.that(() -> assertThat(server.log()).contains("The demo data is complete"));
            last = register(server, "Văn bản trước khi sao lưu");
            run(0, "hoivan-backup.sh", backup);
            register(server, "Văn bản sau khi sao lưu");
            before = State.of(server, last);
        }
        run(1, "hoivan-restore.sh", backup);
        destroy();
        run(0, "hoivan-restore.sh", backup);
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        settings.put("SMTP_PORT", String.valueOf(mail.getSmtp().getPort()));
        try (ServerProcess server = new ServerProcess("restored-" + DATABASE, OFFSET, data, settings).start()) {
            assertThat(State.of(server, last)).isEqualTo(before);
            assertThat(before.sha256OfFiles()).isNotEmpty();
            assertThat(register(server, "Văn bản sau khi khôi phục")).isEqualTo(last + 1);
            assertThat(mail.getReceivedMessages()).as("mail that the original may have sent").isEmpty();
            assertThat(waiting(server)).isPositive();
            Files.delete(data.resolve("mail-on-hold"));
            Eventually.that(() -> assertThat(mail.getReceivedMessages()).isNotEmpty());
        } finally {
            mail.stop();
        }
    }

    @Test
    void shouldRestoreNothingOfADamagedBackup() throws Exception {
        Path file = Files.createDirectories(backup.resolve("data/files/ab/cd")).resolve("ab".repeat(32));
        Files.writeString(file, "not what its name says");
        Files.writeString(backup.resolve("count"), "1");
        Files.writeString(backup.resolve("taken-at"), "2026-01-01T00:00:00Z", StandardOpenOption.CREATE);
        run(1, "hoivan-restore.sh", backup);
        try (Stream<Path> left = Files.list(data)) {
            assertThat(left).isEmpty();
        }
    }

    /** What must be the same again: documents up to the last before the backup, and the bytes of their files. */
    private record State(List<String> documents, Map<String, String> sha256OfFiles) {

        static State of(ServerProcess server, int last) throws Exception {
            List<JsonObject> documents = get(server, "vanthu", "/incoming-documents?size=200").getAsJsonArray("items").asList()
                    .stream().map(JsonElement::getAsJsonObject).filter(row -> !row.has("arrivalNumber")
                            || row.get("arrivalNumber").isJsonNull() || row.get("arrivalNumber").getAsInt() <= last).toList();
            Map<String, String> files = new TreeMap<>();
            for (JsonObject document : documents) {
                String file = text(get(server, "vanthu", "/incoming-documents/" + text(document, "id")), "fileId");
                files.put(file, sha256(server, file));
            }
            return new State(documents.stream().map(JsonObject::toString).sorted().toList(), files);
        }
    }

    private static String sha256(ServerProcess server, String file) throws Exception {
        HttpResponse<InputStream> answer = HTTP.send(request(server, "vanthu", "/files/" + file + "/content").build(),
                HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (InputStream bytes = answer.body()) {
            digest.update(bytes.readAllBytes());
        }
        String told = text(get(server, "vanthu", "/files/" + file), "sha256");
        String found = HexFormat.of().formatHex(digest.digest());
        assertThat(found).isEqualTo(told);
        return found;
    }

    private static int register(ServerProcess server, String subject) throws Exception {
        String boundary = "----hoivan";
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"van-ban.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] pdf = PaperPdf.of(subject);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        String file = text(post(server, "/files", "multipart/form-data; boundary=" + boundary,
                HttpRequest.BodyPublishers.ofByteArrays(List.of(head, pdf, tail))), "id");
        String body = """
                {"fileId": "%s", "number": "12", "notation": "CV-X", "issuedDate": "2026-01-05", "issuingAgency": "Cơ quan thử",
                "type": "LETTER", "urgency": "URGENT", "subject": "%s", "confirmDuplicate": true}""".formatted(file, subject);
        return post(server, "/incoming-documents", "application/json", HttpRequest.BodyPublishers.ofString(body))
                .get("arrivalNumber").getAsInt();
    }

    private static long waiting(ServerProcess server) throws Exception {
        return get(server, "quantri", "/outbox?state=WAITING").get("total").getAsLong();
    }

    private static JsonObject get(ServerProcess server, String user, String path) throws Exception {
        return json(HTTP.send(request(server, user, path).build(), HttpResponse.BodyHandlers.ofString()), 200);
    }

    private static JsonObject post(ServerProcess server, String path, String type, HttpRequest.BodyPublisher body)
            throws Exception {
        return json(HTTP.send(request(server, "vanthu", path).header("Content-Type", type).POST(body).build(),
                HttpResponse.BodyHandlers.ofString()), 201);
    }

    private static JsonObject json(HttpResponse<String> answer, int expected) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(expected);
        return JsonParser.parseString(answer.body()).getAsJsonObject();
    }

    private static String text(JsonObject object, String member) {
        return object.get(member).getAsString();
    }

    private static HttpRequest.Builder request(ServerProcess server, String user, String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + "/api/v1" + path))
                .header("Authorization", "Bearer " + server.token(user));
    }

    private void run(int expected, String script, Path folder) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("sh", System.getProperty("server.home") + "/bin/" + script,
                folder.toString()).redirectErrorStream(true);
        builder.environment().putAll(settings);
        builder.environment().put("HOIVAN_DATA", data.toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(expected);
    }

    /** Nothing is left: the folder is empty, the database new. */
    private void destroy() throws Exception {
        Folders.empty(data);
        makeDatabase();
    }

    private static void makeDatabase() throws Exception {
        if (POSTGRESQL) {
            String url = "jdbc:postgresql://localhost:" + System.getProperty("postgresql.port") + "/postgres?user=postgres";
            try (Connection connection = DriverManager.getConnection(url); Statement statement = connection.createStatement()) {
                statement.execute("drop database if exists backup with (force)");
                statement.execute("create database backup owner hoivan");
            }
        }
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
