package vn.hoivan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;

import vn.hoivan.it.Eventually;
import vn.hoivan.it.PaperPdf;

/**
 * The server is killed at random while people upload, register and are mailed. What was acknowledged is judged by a
 * ledger that only the clients keep. More rounds: {@code -Dkill.rounds=20}.
 */
class KillIT {

    private static final int ROUNDS = Integer.getInteger("kill.rounds", 2);
    private static final int OFFSET = Integer.getInteger("arquillian.port.offset", 1000) + 25;
    private static final List<String> CLERKS = List.of("vanthu", "vanthu", "vanthu", "vanthu.so", "vanthu.so");
    private static final int LEADERS_OF_THE_PROVINCE = 2;

    /** What one client wants to have registered, under a key that never changes. */
    private record Wish(String clerk, String key, String word, byte[] pdf) {
    }

    /** What the server said yes to. */
    private record Yes(Wish wish, String fileId, String documentId, int number) {
    }

    private static final Pattern NOTATION = Pattern.compile("\\d/(W[0-9A-Z]{6,})");

    private final Map<String, Yes> ledger = new ConcurrentHashMap<>();
    private final Map<String, String> uploads = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Wish> pending = new ConcurrentLinkedQueue<>();

    @Test
    void shouldLoseAndDoubleNothingOnTheEmbeddedDatabase() throws Exception {
        run("kill-h2", Map.of(), server -> "jdbc:h2:file:" + server.data().resolve("h2/hoivan")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;IFEXISTS=TRUE", "sa", "sa");
    }

    @Test
    void shouldLoseAndDoubleNothingOnPostgresql() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            String url = "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres";
            run("kill-postgresql", Map.of("DB_DRIVER", "postgresql", "DB_URL", url, "DB_USER", "postgres", "DB_PASSWORD", "postgres"),
                    server -> url, "postgres", "postgres");
        }
    }

    private void run(String name, Map<String, String> database, java.util.function.Function<ServerProcess, String> url,
            String user, String password) throws Exception {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        Map<String, String> environment = new HashMap<>(database);
        environment.putAll(Map.of("HOIVAN_DEMO", "people", "SMTP_HOST", "127.0.0.1", "SMTP_PORT", String.valueOf(mail.getSmtp().getPort())));
        ServerProcess server = new ServerProcess(name, OFFSET, environment);
        try {
            server.start();
            for (int round = 0; round < ROUNDS; round++) {
                workUntilKilled(server);
                server.start();
            }
            finishWhatIsPending(server);
            judgeRegisters(server);
            judgeUploads(server);
            judgeMail(mail);
            server.kill();
            judgeStore(server, url.apply(server), user, password);
        } finally {
            server.stop();
            mail.stop();
        }
    }

    private void workUntilKilled(ServerProcess server) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(CLERKS.size());
        int before = ledger.size();
        try {
            List<Future<?>> all = CLERKS.stream().<Future<?>>map(clerk -> people.submit(() -> register(server, clerk))).toList();
            Eventually.that(() -> assertThat(ledger.size()).as("work under way").isGreaterThan(before));
            LockSupport.parkNanos(Duration.ofMillis(ThreadLocalRandom.current().nextInt(500, 4_000)).toNanos());
            server.kill();
            for (Future<?> one : all) {
                one.get(2, TimeUnit.MINUTES);
            }
        } finally {
            people.shutdownNow();
        }
    }

    /** One clerk, until the server is gone; what got no answer waits for the next round. */
    private void register(ServerProcess server, String clerk) {
        while (true) {
            Wish wish = pending.stream().filter(waiting -> waiting.clerk().equals(clerk)).filter(pending::remove).findFirst()
                    .orElseGet(() -> wish(clerk));
            if (!tried(server, wish)) {
                pending.add(wish);
                return;
            }
        }
    }

    private static Wish wish(String clerk) {
        String word = "w" + Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), 36);
        return new Wish(clerk, "key-" + word, word, PaperPdf.of("Van ban " + word, "Trang hai"));
    }

    /** @return whether there was an answer */
    private boolean tried(ServerProcess server, Wish wish) {
        Visitor clerk = new Visitor(server.address(), server.token(wish.clerk()));
        try {
            Visitor.Answer file = clerk.upload("/api/v1/files", wish.word() + ".pdf", wish.pdf(), "Idempotency-Key", "file-" + wish.key());
            if (file.status() != 201) {
                return refused(file);
            }
            uploads.put(file.id(), wish.clerk() + " " + sha256(wish.pdf()));
            Visitor.Answer answer = clerk.post("/api/v1/incoming-documents", command(wish, file.id()), "Idempotency-Key", wish.key());
            if (answer.status() != 201) {
                return refused(answer);
            }
            ledger.put(wish.key(), new Yes(wish, file.id(), answer.id(), answer.json().get("arrivalNumber").getAsInt()));
            return true;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** A server that is starting or dying answers 404 or 503; anything else is a real refusal. */
    private static boolean refused(Visitor.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isIn(404, 500, 503);
        return false;
    }

    private static String command(Wish wish, String fileId) {
        JsonObject command = new JsonObject();
        command.addProperty("fileId", fileId);
        command.addProperty("number", String.valueOf(Math.abs(wish.word().hashCode()) % 100_000 + 1));
        command.addProperty("notation", wish.word().toUpperCase());
        command.addProperty("issuedDate", "2026-11-20");
        command.addProperty("issuingAgency", "Sở " + wish.word());
        command.addProperty("type", "LETTER");
        command.addProperty("urgency", "URGENT");
        command.addProperty("subject", "Về việc " + wish.word());
        return command.toString();
    }

    private void finishWhatIsPending(ServerProcess server) throws Exception {
        Eventually.that(() -> {
            List<Wish> left = new ArrayList<>(pending);
            left.stream().filter(wish -> tried(server, wish)).forEach(pending::remove);
            assertThat(pending).as("not answered yet").isEmpty();
            return null;
        });
    }

    /** Nothing acknowledged is absent, nothing is there twice, numbers run from one without a gap. */
    private void judgeRegisters(ServerProcess server) {
        for (String clerk : Set.copyOf(CLERKS)) {
            List<JsonObject> rows = rows(new Visitor(server.address(), server.token(clerk)));
            Map<String, List<JsonObject>> byId = rows.stream().collect(Collectors.groupingBy(row -> row.get("id").getAsString()));
            for (Yes yes : ledger.values()) {
                if (yes.wish().clerk().equals(clerk)) {
                    assertThat(byId).as("acknowledged, not absent").containsKey(yes.documentId());
                    assertThat(byId.get(yes.documentId()).get(0).get("arrivalNumber").getAsInt()).isEqualTo(yes.number());
                    assertThat(rows.stream().filter(row -> row.get("subject").getAsString().endsWith(" " + yes.wish().word())))
                            .as("registered once").hasSize(1);
                }
            }
            List<Integer> numbers = rows.stream().filter(row -> row.has("arrivalNumber")).map(row -> row.get("arrivalNumber").getAsInt())
                    .sorted().toList();
            assertThat(numbers).as("numbers of " + clerk).isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
        }
        assertThat(ledger).as("registered in all").hasSizeGreaterThan(ROUNDS * 2);
    }

    private static List<JsonObject> rows(Visitor clerk) {
        List<JsonObject> rows = new ArrayList<>();
        for (int page = 0; page == 0 || rows.size() == page * 200; page++) {
            clerk.get("/api/v1/incoming-documents?size=200&page=" + page).good().json().getAsJsonArray("items").asList().stream()
                    .map(JsonElement::getAsJsonObject).forEach(rows::add);
        }
        return rows;
    }

    private void judgeUploads(ServerProcess server) {
        uploads.forEach((id, owner) -> {
            String[] parts = owner.split(" ");
            Visitor.Answer content = new Visitor(server.address(), server.token(parts[0])).get("/api/v1/files/" + id + "/content");
            assertThat(content.status()).as("acknowledged upload " + id).isEqualTo(200);
            assertThat(sha256(content.body().getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(parts[1]);
        });
    }

    /** Every urgent registration was mailed to each leader; again at most once a kill, under the same Message-ID. */
    private void judgeMail(GreenMail mail) throws Exception {
        Eventually.that(() -> {
            Map<String, Set<String>> ids = messageIds(mail);
            ledger.values().forEach(yes -> assertThat(ids.getOrDefault(yes.wish().word(), Set.of())).as("mails about " + yes.wish().word())
                    .hasSize("vanthu".equals(yes.wish().clerk()) ? LEADERS_OF_THE_PROVINCE : 1));
            return null;
        });
        Map<String, Long> sent = Stream.of(mail.getReceivedMessages())
                .collect(Collectors.groupingBy(KillIT::messageId, Collectors.counting()));
        long repeats = sent.values().stream().mapToLong(times -> times - 1).sum();
        assertThat(repeats).as("mails sent again").isLessThanOrEqualTo(ROUNDS);
    }

    /** @return different mails by the word of their document, which its notation carries */
    private static Map<String, Set<String>> messageIds(GreenMail mail) throws MessagingException, IOException {
        Map<String, Set<String>> ids = new TreeMap<>();
        for (MimeMessage message : mail.getReceivedMessages()) {
            Matcher notation = NOTATION.matcher(text(message));
            if (notation.find()) {
                ids.computeIfAbsent(notation.group(1).toLowerCase(Locale.ROOT), word -> new TreeSet<>()).add(messageId(message));
            }
        }
        return ids;
    }

    private static String text(Part part) throws MessagingException, IOException {
        Object content = part.getContent();
        return content instanceof Multipart parts ? text(parts.getBodyPart(0)) : content.toString();
    }

    private static String messageId(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** No row without its file; no file without a row but those of uploads that got no answer. */
    private void judgeStore(ServerProcess server, String url, String user, String password) throws SQLException, IOException {
        Set<String> wanted = new TreeSet<>();
        try (Connection db = DriverManager.getConnection(url, user, password); Statement statement = db.createStatement();
                ResultSet row = statement.executeQuery("select sha256, view_sha256, thumbnail_sha256 from file")) {
            while (row.next()) {
                for (int column = 1; column <= 3; column++) {
                    if (row.getString(column) != null) {
                        wanted.add(row.getString(column));
                    }
                }
            }
        }
        Set<String> there = new TreeSet<>();
        try (Stream<Path> files = Files.walk(server.data().resolve("files"))) {
            for (Path file : files.filter(Files::isRegularFile).filter(file -> file.getFileName().toString().matches("[0-9a-f]{64}")).toList()) {
                there.add(file.getFileName().toString());
                assertThat(sha256(Files.readAllBytes(file))).as("bytes of " + file).isEqualTo(file.getFileName().toString());
            }
        }
        assertThat(there).as("a file for every row").containsAll(wanted);
        there.removeAll(wanted);
        // bytes are stored before their row; what a kill left between the two waits for the sweep
        assertThat(there).as("files without a row").hasSizeLessThanOrEqualTo(ROUNDS * (CLERKS.size() + 4));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
