package vn.hoivan.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;

/** A folder: {@code ab/abcdef…}. Bytes are written aside, forced to disk, then renamed into place. */
public class DirectoryStore implements FileStore {

    private static final int BUFFER = 1 << 16;

    private final Path root;
    private final Path work;
    private final ReadWriteLock sweeping = new ReentrantReadWriteLock();

    public DirectoryStore(Path root) throws IOException {
        this.root = root;
        this.work = Files.createDirectories(root.resolve("work"));
    }

    @Override
    public Blob put(InputStream bytes, long limit, Check check) throws IOException {
        Path aside = Files.createTempFile(work, "put", null);
        try {
            MessageDigest digest = sha256();
            long size = copy(bytes, aside, digest, limit);
            check.accept(aside);
            return place(aside, new Blob(HexFormat.of().formatHex(digest.digest()), size));
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    @Override
    public Blob adopt(Path file, String expected) throws IOException {
        String actual = hash(file);
        if (expected != null && !expected.equals(actual)) {
            throw new IOException("Expected " + expected + ", found " + actual + " in " + file);
        }
        force(file);
        Blob blob = place(file, new Blob(actual, Files.size(file)));
        Files.deleteIfExists(file);
        return blob;
    }

    @Override
    public boolean isIntact(String sha256) throws IOException {
        Path path = path(sha256);
        return Files.exists(path) && hash(path).equals(sha256);
    }

    @Override
    public Path path(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Not a SHA-256");
        }
        return root.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    @Override
    public Path workFolder() {
        return work;
    }

    private static long copy(InputStream bytes, Path to, MessageDigest digest, long limit) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (FileChannel channel = FileChannel.open(to, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw new FileTooLargeException(limit);
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
            channel.force(true);
        }
        return size;
    }

    /** What is taken in again counts as new, so that the sweep leaves it alone until its row is there. */
    private Blob place(Path aside, Blob blob) throws IOException {
        Path target = path(blob.sha256());
        Files.createDirectories(target.getParent());
        sweeping.readLock().lock();
        try {
            if (isIntact(blob.sha256())) {
                Files.setLastModifiedTime(target, FileTime.from(Instant.now()));
            } else {
                Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
                force(target.getParent());
                force(root);
            }
        } finally {
            sweeping.readLock().unlock();
        }
        return blob;
    }

    @Override
    public List<String> list(String prefix) throws IOException {
        Path folder = root.resolve(prefix);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.matches("[0-9a-f]{64}")).sorted().toList();
        }
    }

    @Override
    public boolean remove(String sha256, Instant untouchedSince) throws IOException {
        Path file = path(sha256);
        sweeping.writeLock().lock();
        try {
            return Files.exists(file) && Files.getLastModifiedTime(file).toInstant().isBefore(untouchedSince)
                    && Files.deleteIfExists(file);
        } finally {
            sweeping.writeLock().unlock();
        }
    }

    @Override
    public int tidy(Instant before) throws IOException {
        List<Path> old = new ArrayList<>();
        try (Stream<Path> files = Files.list(work)) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    old.add(file);
                }
            }
        } catch (NoSuchFileException e) {
            return 0;
        }
        old.forEach(Folders::delete);
        return old.size();
    }

    private static String hash(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
