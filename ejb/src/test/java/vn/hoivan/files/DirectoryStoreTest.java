package vn.hoivan.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryStoreTest {

    private static final String SHA_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    private Path root;
    private DirectoryStore store;

    @BeforeEach
    void open() throws IOException {
        store = new DirectoryStore(root);
    }

    @Test
    void shouldRefuseMoreThanTheLimitAndLeaveNothingBehind() throws IOException {
        assertThatThrownBy(() -> store.put(bytes("abcd"), 3)).isInstanceOf(FileTooLargeException.class);
        assertThat(filesBelow(root)).isEmpty();
    }

    @Test
    void shouldLeaveNothingBehindWhereTheStreamBreaks() throws IOException {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("cut");
            }
        };
        assertThatThrownBy(() -> store.put(broken, 10)).hasMessage("cut");
        assertThat(filesBelow(root)).isEmpty();
    }

    @Test
    void shouldStoreTheSameBytesOnce() throws IOException {
        assertThat(store.put(bytes("abc"), 3)).isEqualTo(new Blob(SHA_OF_ABC, 3));
        assertThat(store.put(bytes("abc"), 3)).isEqualTo(new Blob(SHA_OF_ABC, 3));
        assertThat(filesBelow(root)).containsExactly(store.path(SHA_OF_ABC));
    }

    @Test
    void shouldRefuseToAdoptOtherBytesThanWereWritten() throws IOException {
        Path file = Files.writeString(store.workFolder().resolve("made"), "abd");
        assertThatThrownBy(() -> store.adopt(file, SHA_OF_ABC)).isInstanceOf(IOException.class);
        assertThat(store.path(SHA_OF_ABC)).doesNotExist();
    }

    @Test
    void shouldAdoptByMoving() throws IOException {
        Path file = Files.writeString(store.workFolder().resolve("made"), "abc");
        assertThat(store.adopt(file, SHA_OF_ABC)).isEqualTo(new Blob(SHA_OF_ABC, 3));
        assertThat(filesBelow(root)).containsExactly(store.path(SHA_OF_ABC));
    }

    @Test
    void shouldFindAFlippedBitAndHealItWithTheSameBytes() throws IOException {
        store.put(bytes("abc"), 3);
        Files.writeString(store.path(SHA_OF_ABC), "abb");
        assertThat(store.isIntact(SHA_OF_ABC)).isFalse();
        store.put(bytes("abc"), 3);
        assertThat(store.isIntact(SHA_OF_ABC)).isTrue();
    }

    @Test
    void shouldFindAMissingFile() throws IOException {
        assertThat(store.isIntact(SHA_OF_ABC)).isFalse();
    }

    @Test
    void shouldRefuseANameThatIsNoHash() {
        assertThatThrownBy(() -> store.path("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldSpareBytesThatWereTakenInAgain() throws IOException {
        Instant then = Instant.now().minusSeconds(60);
        store.put(bytes("abc"), 3);
        Files.setLastModifiedTime(store.path(SHA_OF_ABC), FileTime.from(then.minusSeconds(60)));
        store.put(bytes("abc"), 3);
        assertThat(store.remove(SHA_OF_ABC, then)).isFalse();
        Files.setLastModifiedTime(store.path(SHA_OF_ABC), FileTime.from(then.minusSeconds(60)));
        assertThat(store.remove(SHA_OF_ABC, then)).isTrue();
        assertThat(store.list(SHA_OF_ABC.substring(0, 2))).isEmpty();
    }

    @Test
    void shouldLeaveNothingOfWhatACheckRefuses() throws IOException {
        assertThatThrownBy(() -> store.put(bytes("abc"), 3, file -> {
            throw new IOException("refused");
        })).hasMessage("refused");
        assertThat(filesBelow(root)).isEmpty();
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private static Stream<Path> filesBelow(Path folder) throws IOException {
        return Files.walk(folder).filter(Files::isRegularFile);
    }
}
