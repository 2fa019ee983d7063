package vn.hoivan.worker.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Real documents and collected ones that lie beside the project on some machines and never go into it. */
final class NeighbouringFiles {

    private static final Path FOLDER = find();

    private NeighbouringFiles() {
    }

    static boolean present() {
        return FOLDER != null;
    }

    static Path sample(String beginning) throws IOException {
        return list("samples").stream().filter(file -> file.getFileName().toString().startsWith(beginning))
                .findFirst().orElseThrow();
    }

    /** Collected files whose origin has one of the words in its path. */
    static List<Path> collected(String... words) throws IOException {
        return Files.readAllLines(FOLDER.resolve("corpus/INDEX.tsv")).stream().map(row -> row.split("\t"))
                .filter(row -> Stream.of(words).anyMatch(row[2]::contains))
                .map(row -> FOLDER.resolve("corpus").resolve(row[0])).toList();
    }

    static List<Path> all() throws IOException {
        return Stream.concat(list("corpus").stream(), list("samples").stream()).toList();
    }

    private static List<Path> list(String folder) throws IOException {
        try (var files = Files.list(FOLDER.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
        }
    }

    private static Path find() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("shared/samples/TRUTH.tsv")) && Files.exists(at.resolve("shared/corpus/INDEX.tsv"))) {
                return at.resolve("shared");
            }
        }
        return null;
    }
}
