package vn.hoivan.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders for a run. */
public final class Folders {

    private Folders() {
    }

    /** Makes the folder anew. */
    public static Path empty(Path folder) {
        try {
            if (Files.exists(folder)) {
                for (Path path : below(folder)) {
                    Files.delete(path);
                }
            }
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path copy(Path from, Path to) {
        try {
            List<Path> all = below(from);
            for (int i = all.size() - 1; i >= 0; i--) {
                Path target = to.resolve(from.relativize(all.get(i)).toString());
                if (Files.isDirectory(all.get(i))) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(all.get(i), target);
                }
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return deepest first */
    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
