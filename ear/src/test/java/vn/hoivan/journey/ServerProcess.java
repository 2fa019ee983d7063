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
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import vn.hoivan.it.Folders;

/** The provisioned server with the shipped EAR and demo data, in folders of its own; can be killed and started again. */
public final class ServerProcess implements AutoCloseable {

    private static final Path WORK = Path.of(System.getProperty("work.folder"));
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private final String name;
    private final int offset;
    private final Map<String, String> environment;
    private final Path data;
    private Process script;

    /** With an empty data folder of its own. @param environment besides that of every server of a test */
    ServerProcess(String name, int offset, Map<String, String> environment) {
        this(name, offset, Folders.empty(WORK.resolve("data-" + name)), environment);
    }

    /** @param environment besides that of every server of a test; as it is when the server starts */
    public ServerProcess(String name, int offset, Path data, Map<String, String> environment) {
        this.name = name;
        this.offset = offset;
        this.environment = environment;
        this.data = data;
        Folders.copy(Path.of(System.getProperty("server.home"), "standalone"), Folders.empty(WORK.resolve("base-" + name)));
        logFile().toFile().delete();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    public String address() {
        return "http://localhost:" + (8080 + offset);
    }

    Path data() {
        return data;
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

    /** Returns when the log-in page answers. */
    public ServerProcess start() {
        ProcessBuilder builder = new ProcessBuilder(System.getProperty("server.home") + "/bin/standalone.sh",
                "-Djboss.socket.binding.port-offset=" + offset, "-Djboss.server.base.dir=" + WORK.resolve("base-" + name))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()));
        builder.environment().remove("DB_URL");
        builder.environment().putAll(Map.of("HOIVAN_DEMO", "true", "HOIVAN_DATA", data.toString(), "HOIVAN_URL", address()));
        builder.environment().putAll(environment);
        try {
            script = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitLoginPage();
        return this;
    }

    /** Everything it has said so far. */
    public String log() {
        try {
            return Files.readString(logFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }

    private Path logFile() {
        return WORK.resolve("server-" + name + ".log");
    }

    /** Ends the server as a power failure does; what it had started must end by itself. */
    void kill() {
        List<ProcessHandle> workers = script.descendants().toList();
        script.children().forEach(ProcessHandle::destroyForcibly);
        await(script.onExit());
        workers.forEach(worker -> await(worker.onExit()));
    }

    void stop() {
        if (script != null && script.isAlive()) {
            List<ProcessHandle> all = script.descendants().toList();
            all.forEach(ProcessHandle::destroy);
            await(script.onExit());
        }
    }

    private static void await(java.util.concurrent.CompletableFuture<?> end) {
        try {
            end.get(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException("A process did not end", e);
        }
    }

    private void awaitLoginPage() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address() + "/login.xhtml")).timeout(Duration.ofSeconds(5)).build();
        Instant end = Instant.now().plusSeconds(480);
        while (Instant.now().isBefore(end) && script.isAlive()) {
            try {
                if (CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // not yet
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        }
        stop();
        throw new IllegalStateException("The server did not come up, see server-" + name + ".log");
    }
}
