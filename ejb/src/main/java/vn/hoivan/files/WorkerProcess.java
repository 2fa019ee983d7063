package vn.hoivan.files;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import vn.hoivan.worker.Frames;

/** One worker JVM and its pipes. Used by one thread at a time. */
final class WorkerProcess {

    private static final Set<String> ENVIRONMENT = Set.of("PATH", "LANG", "TZ", "HOME");
    private static final int OUT_OF_MEMORY = 3;
    private static final int PATIENCE = 5;
    private static final long MAX_LOG_SIZE = 10_000_000;

    private final Process process;
    private final Path folder;
    private final DataOutputStream requests;
    private final BlockingQueue<Optional<byte[]>> answers = new LinkedBlockingQueue<>();
    private boolean ready;
    private int jobs;

    WorkerProcess(WorkerSettings settings, ThreadFactory threads) throws IOException {
        Files.createDirectories(settings.temporary());
        folder = Files.createTempDirectory(settings.temporary(), "worker");
        ProcessBuilder builder = new ProcessBuilder(command(settings)).directory(folder.toFile())
                .redirectError(Redirect.appendTo(settings.log().toFile()));
        builder.environment().keySet().retainAll(ENVIRONMENT);
        rotate(settings.log());
        process = builder.start();
        requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        threads.newThread(this::read).start();
    }

    private List<String> command(WorkerSettings settings) {
        List<String> command = new ArrayList<>();
        command.add(settings.java().toString());
        command.addAll(settings.options());
        command.add("-Djava.io.tmpdir=" + folder);
        command.add("-Dpdfbox.fontcache=" + settings.temporary());
        command.addAll(List.of("-cp", settings.classPath(), "vn.hoivan.worker.main.Main"));
        return command;
    }

    private static void rotate(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > MAX_LOG_SIZE) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void read() {
        try (DataInputStream pipe = new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
            while (true) {
                answers.add(Optional.of(Frames.read(pipe)));
            }
        } catch (IOException e) {
            answers.add(Optional.empty());
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    int jobs() {
        return jobs;
    }

    /** Waits until the worker can take jobs; the limit of a job does not count this. */
    void awaitReady(Duration limit) throws WorkerDeath, TimeoutException, InterruptedException {
        if (!ready) {
            answer(limit);
            ready = true;
        }
    }

    byte[] exchange(byte[] request, Duration limit) throws WorkerDeath, TimeoutException, InterruptedException {
        jobs++;
        try {
            Frames.write(requests, request);
        } catch (IOException e) {
            throw death();
        }
        return answer(limit);
    }

    /** On a busy machine a limit is one of the worker's own time on the processor, up to {@link #PATIENCE} as long on the clock. */
    private byte[] answer(Duration limit) throws WorkerDeath, TimeoutException, InterruptedException {
        Duration before = processorTime();
        for (int waited = 1; ; waited++) {
            Optional<byte[]> answer = answers.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (answer != null) {
                return answer.orElseThrow(this::death);
            }
            if (waited == PATIENCE || !machineIsBusy() || processorTime().minus(before).compareTo(limit) >= 0) {
                throw new TimeoutException();
            }
        }
    }

    private Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static boolean machineIsBusy() {
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        return system.getSystemLoadAverage() > 2.0 * system.getAvailableProcessors();
    }

    private WorkerDeath death() {
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                return new WorkerDeath("The worker sent something else than an answer", false);
            }
            return new WorkerDeath("The worker ended with " + process.exitValue(),
                    process.exitValue() == OUT_OF_MEMORY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new WorkerDeath("Interrupted while the worker ended", false);
        }
    }

    void destroy() {
        process.destroyForcibly();
        process.onExit().thenRun(() -> Folders.delete(folder));
    }
}
