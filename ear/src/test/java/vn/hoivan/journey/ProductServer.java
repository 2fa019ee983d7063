package vn.hoivan.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import vn.hoivan.it.Folders;

/** The provisioned server with the shipped EAR in a process of its own. */
public final class ProductServer implements AutoCloseable {

    private static final Path WORK = Path.of(System.getProperty("work.folder"));

    private final String name;
    private final int offset;
    private final Path data;
    private final Process process;

    /**
     * Starts it, and waits for the log-in page.
     *
     * @param name     of its log and folders
     * @param offset   of its ports
     * @param settings environment variables beside HOIVAN_DATA and HOIVAN_URL
     */
    public ProductServer(String name, int offset, Path data, Map<String, String> settings) {
        this.name = name;
        this.offset = offset;
        this.data = data;
        this.process = launch(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        awaitLoginPage();
    }

    public String address() {
        return "http://localhost:" + (8080 + offset);
    }

    /** Everything it has said so far. */
    public String log() {
        try {
            return Files.readString(logFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the API token of a demo account */
    public String token(String userName) {
        try {
            return Files.readAllLines(data.resolve("demo-tokens.tsv")).stream().map(line -> line.split("\t"))
                    .filter(line -> line[0].equals(userName)).findFirst().orElseThrow()[1];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills it, as a machine that loses its power does. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Process launch(Map<String, String> settings) {
        try {
            ProcessBuilder builder = new ProcessBuilder(System.getProperty("server.home") + "/bin/standalone.sh",
                    "-Djboss.socket.binding.port-offset=" + offset, "-Djboss.server.base.dir=" + base())
                    .redirectErrorStream(true).redirectOutput(logFile().toFile());
            Map<String, String> environment = builder.environment();
            environment.keySet().removeIf(key -> key.startsWith("DB_") || key.startsWith("SMTP_") || key.startsWith("HOIVAN_"));
            environment.put("HOIVAN_DATA", data.toString());
            environment.put("HOIVAN_URL", address());
            environment.putAll(settings);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path logFile() {
        return WORK.resolve("server-" + name + ".log");
    }

    /** A copy of the server's own folder, so that a run leaves no trace in it. */
    private Path base() {
        return Folders.copy(Path.of(System.getProperty("server.home"), "standalone"),
                Folders.empty(WORK.resolve("base-" + name)));
    }

    private void awaitLoginPage() {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create(address() + "/login.xhtml"))
                .timeout(Duration.ofSeconds(5)).build();
        Instant end = Instant.now().plusSeconds(300);
        while (Instant.now().isBefore(end) && process.isAlive()) {
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
                process.waitFor(300, TimeUnit.MILLISECONDS);
            } catch (IOException e) {
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("The server did not come up, see " + logFile());
    }

    private void pause() {
        try {
            process.waitFor(300, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
