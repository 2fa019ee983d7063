package vn.hoivan.journey;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import vn.hoivan.it.Folders;

/** The provisioned server with the shipped EAR and demo data, started once for all journeys; its mail goes to a fake. */
public final class RunningProduct {

    private static final int OFFSET = Integer.getInteger("arquillian.port.offset", 1000);
    private static final Path LOG = Path.of(System.getProperty("work.folder"), "server-journeys.log");
    private static final Path DATA = Path.of(System.getProperty("work.folder"), "data-journeys");
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final Path BASE = Path.of(System.getProperty("work.folder"), "base-journeys");
    private static final Path FAILED = BASE.resolve("deployments/hoivan.ear.failed");
    private static RunningProduct running;

    private final Process server;
    private boolean up;

    private RunningProduct() {
        Folders.empty(DATA);
        MAIL.start();
        this.server = launch();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    public static synchronized RunningProduct get() {
        if (running == null) {
            running = new RunningProduct();
            running.awaitDemoData();
        }
        return running.cameUp();
    }

    /** A server that did not come up is not tried again by every journey. */
    private RunningProduct cameUp() {
        if (!up) {
            throw new IllegalStateException("The server did not come up, see server-journeys.log");
        }
        return this;
    }

    public String address() {
        return "http://localhost:" + (8080 + OFFSET);
    }

    /** Everything mailed so far, to whomever. */
    public GreenMail mail() {
        return MAIL;
    }

    long logLength() {
        return LOG.toFile().length();
    }

    /** The warnings and errors in the log after so many bytes. */
    List<String> complaintsSince(long length) {
        try (FileInputStream log = new FileInputStream(LOG.toFile())) {
            log.skipNBytes(length);
            return new String(log.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> line.contains(" ERROR ") || line.contains(" WARN ")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the API token of a demo account */
    public String token(String userName) {
        try {
            List<String> lines = Files.readAllLines(DATA.resolve("demo-tokens.tsv"));
            return lines.stream().map(line -> line.split("\t")).filter(line -> line[0].equals(userName))
                    .findFirst().orElseThrow()[1];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process launch() {
        try {
            ProcessBuilder builder = new ProcessBuilder(System.getProperty("server.home") + "/bin/standalone.sh",
                    "-Djboss.socket.binding.port-offset=" + OFFSET,
                    "-Djboss.server.base.dir=" + base()).redirectErrorStream(true)
                    .redirectOutput(LOG.toFile());
            Map<String, String> environment = builder.environment();
            environment.put("HOIVAN_DEMO", "true");
            environment.put("HOIVAN_DATA", DATA.toString());
            environment.put("HOIVAN_URL", address());
            environment.put("SMTP_HOST", "127.0.0.1");
            environment.put("SMTP_PORT", String.valueOf(MAIL.getSmtp().getPort()));
            environment.remove("DB_URL");
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy of the server's own folder, so that a run leaves no trace in it. */
    private static Path base() {
        return Folders.copy(Path.of(System.getProperty("server.home"), "standalone"), Folders.empty(BASE));
    }

    private static void requireWholeDemo() throws IOException {
        if (Files.readString(LOG).contains("The demo data has gaps")) {
            throw new IllegalStateException("The demo data has gaps, see " + LOG.getFileName());
        }
    }

    private void awaitDemoData() {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create(address() + "/login.xhtml"))
                .timeout(Duration.ofSeconds(30)).build();
        Instant end = Instant.now().plusSeconds(600);
        while (Instant.now().isBefore(end) && server.isAlive() && !Files.exists(FAILED)) {
            try {
                HttpResponse<String> page = client.send(request, HttpResponse.BodyHandlers.ofString());
                if (page.statusCode() == 200 && !page.body().contains("demoLoading")) {
                    requireWholeDemo();
                    up = true;
                    return;
                }
                server.waitFor(300, TimeUnit.MILLISECONDS);
            } catch (IOException e) {
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private void pause() {
        try {
            server.waitFor(300, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop() {
        server.descendants().forEach(ProcessHandle::destroy);
        server.destroy();
        MAIL.stop();
    }
}
