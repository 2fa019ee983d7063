package vn.hoivan.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Worker pools as in the server, on the class path of the tests. */
public final class TestWorkers {

    private TestWorkers() {
    }

    /** As many children as in the server, with the same limits. */
    public static WorkerPool usual(Path folder) {
        return new WorkerPool(settings(folder), TestWorkers::daemon);
    }

    /** Children with little memory that start soon. */
    public static WorkerPool small(Path folder, int children, int jobsPerChild) {
        WorkerSettings usual = settings(folder);
        List<String> options = new ArrayList<>(usual.options());
        options.addAll(List.of("-Xmx96m", "-XX:TieredStopAtLevel=1", "-Dhoivan.worker.cold=true"));
        return new WorkerPool(new WorkerSettings(usual.java(), usual.classPath(), options, children, jobsPerChild,
                usual.startLimit(), usual.temporary(), usual.log()), TestWorkers::daemon);
    }

    private static WorkerSettings settings(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return WorkerSettings.of(classPath(), folder.resolve("temporary"), folder.resolve("log"));
    }

    public static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }
}
