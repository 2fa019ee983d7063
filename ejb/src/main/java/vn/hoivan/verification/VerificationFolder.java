package vn.hoivan.verification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import vn.hoivan.files.FileStore;
import vn.hoivan.files.Folders;
import vn.hoivan.shared.Settings;

/**
 * {@code HOIVAN_DATA/verifications}: a folder for each content that is checked. It holds the visitor's file until the check is
 * over, and the pictures of pages as long as the report is kept.
 */
@ApplicationScoped
class VerificationFolder {

    private static final String FILE = "paper.pdf";

    @Inject
    private FileStore store;

    private static Path root() {
        return Settings.data().resolve("verifications");
    }

    Path of(String sha256) {
        return root().resolve(sha256);
    }

    /** @return an empty file to receive an upload; {@link #keep} or delete it */
    Path receive() throws IOException {
        return Files.createTempFile(Files.createDirectories(root()), "upload", ".pdf");
    }

    void keep(Path upload, String sha256) throws IOException {
        Path file = Files.createDirectories(of(sha256)).resolve(FILE);
        try {
            Files.move(upload, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(upload, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** @return the bytes to check: a visitor's, or those of a file of ours */
    Path file(String sha256) {
        Path visitors = of(sha256).resolve(FILE);
        return Files.exists(visitors) ? visitors : store.path(sha256);
    }

    Path picture(String sha256, int page) {
        return of(sha256).resolve("page-" + page + ".png");
    }

    void dropFile(String sha256) {
        try {
            Files.deleteIfExists(of(sha256).resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void drop(String sha256) {
        Folders.delete(of(sha256));
    }

    /** @return everything in it: contents, and uploads that were cut off */
    List<Path> all() {
        if (!Files.isDirectory(root())) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(root())) {
            return paths.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
