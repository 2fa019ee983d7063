package vn.hoivan.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Where bytes lie, by their SHA-256. What is stored is durable when the call returns and never changes. */
public interface FileStore {

    /** Looks at bytes that have come in whole and are not stored yet; what it throws leaves nothing behind. */
    interface Check {

        void accept(Path file) throws IOException;
    }

    /**
     * Takes bytes in; the same bytes twice are stored once.
     *
     * @param limit most bytes taken
     * @throws FileTooLargeException where the stream has more
     */
    Blob put(InputStream bytes, long limit, Check check) throws IOException;

    default Blob put(InputStream bytes, long limit) throws IOException {
        return put(bytes, limit, file -> { });
    }

    /**
     * Takes a file in by moving it; it must lie in {@link #workFolder()}.
     *
     * @param expected the SHA-256 that whoever wrote it says it has; null where nobody said
     * @throws IOException where the bytes on disk are others
     */
    Blob adopt(Path file, String expected) throws IOException;

    default Blob adopt(Path file) throws IOException {
        return adopt(file, null);
    }

    /** @return a readable path to the bytes; never to be written to */
    Path path(String sha256);

    /** Reads the bytes and compares them with their name: false where they are missing, or a bit has flipped. */
    boolean isIntact(String sha256) throws IOException;

    /** @return the bytes there are whose name begins so (two letters) */
    List<String> list(String prefix) throws IOException;

    /**
     * Removes bytes that nobody took in again since.
     *
     * @return whether they are gone
     */
    boolean remove(String sha256, Instant untouchedSince) throws IOException;

    /** @return how many files in the making were removed that are older: a kill leaves some behind */
    int tidy(Instant before) throws IOException;

    /** A folder on the same disk for files in the making. */
    Path workFolder();
}
