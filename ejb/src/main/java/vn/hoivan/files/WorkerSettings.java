package vn.hoivan.files;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How worker JVMs are started.
 *
 * @param java         the java binary
 * @param classPath    with the worker's jars
 * @param options      of the JVM, limits of memory and stack among them
 * @param children     how many run at a time
 * @param jobsPerChild after which a child is replaced by a fresh one
 * @param startLimit   how long a child may take until it is ready
 * @param temporary    folder for temporary files, emptied at the start; each child has its own folder inside, gone
 *                     with the child
 * @param log          file that takes what the children print
 */
public record WorkerSettings(Path java, String classPath, List<String> options, int children, int jobsPerChild,
        Duration startLimit, Path temporary, Path log) {

    /** How many workers the server keeps. */
    static final int CHILDREN = 2;

    private static final List<String> OPTIONS = List.of("-Xmx384m", "-Xss4m", "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError", "-XX:-UsePerfData", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8");

    public static WorkerSettings of(String classPath, Path temporary, Path log) {
        return new WorkerSettings(Path.of(System.getProperty("java.home"), "bin", "java"), classPath, OPTIONS, CHILDREN, 200,
                Duration.ofSeconds(60), temporary, log);
    }
}
