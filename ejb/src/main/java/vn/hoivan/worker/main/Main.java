package vn.hoivan.worker.main;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.SynchronousQueue;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;

import vn.hoivan.worker.Frames;
import vn.hoivan.worker.JobAnswer;
import vn.hoivan.worker.JobRequest;

/**
 * The worker JVM: one frame in, one job, one frame out, until the input ends. It first says that it is ready, with
 * an empty answer. When the server dies the input ends and the worker with it, in the middle of a job too.
 */
public final class Main {

    /** How the JVM itself exits with {@code -XX:+ExitOnOutOfMemoryError}. */
    private static final int OUT_OF_MEMORY = 3;

    /** System property: start without warming up, where many workers live for a moment only. */
    private static final String COLD = "hoivan.worker.cold";

    private static final List<Logger> LIBRARIES = List.of(Logger.getLogger("org.apache"),
            Logger.getLogger("eu.europa.esig"));

    private final DataInputStream in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
    private final DataOutputStream out = new DataOutputStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    private final SynchronousQueue<byte[]> frames = new SynchronousQueue<>();
    private final Jsonb json = JsonbBuilder.create();
    private final Jobs jobs = new Jobs(json);

    private Main() {
    }

    /** Whatever prints to the standard output would break the frames: it goes to the log instead. */
    public static void main(String[] arguments) throws Exception {
        System.setOut(System.err);
        LIBRARIES.forEach(library -> library.setLevel(Level.SEVERE));
        new Main().serve();
    }

    private void serve() throws IOException, InterruptedException {
        Thread reader = new Thread(this::read, "pipe");
        reader.setDaemon(true);
        reader.start();
        if (!Boolean.getBoolean(COLD)) {
            WarmUp.run();
        }
        answer(JobAnswer.ok(null));
        while (true) {
            JobRequest request = json.fromJson(new String(frames.take(), UTF_8), JobRequest.class);
            try {
                answer(jobs.run(request));
            } catch (OutOfMemoryError e) {
                Runtime.getRuntime().halt(OUT_OF_MEMORY);
            }
        }
    }

    private void answer(JobAnswer answer) throws IOException {
        Frames.write(out, json.toJson(answer).getBytes(UTF_8));
    }

    private void read() {
        try {
            while (true) {
                frames.put(Frames.read(in));
            }
        } catch (IOException | InterruptedException e) {
            Runtime.getRuntime().halt(0);
        }
    }
}
