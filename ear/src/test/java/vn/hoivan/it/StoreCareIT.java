package vn.hoivan.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.inject.spi.CDI;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.hoivan.files.FileFacts;
import vn.hoivan.files.FileStore;
import vn.hoivan.files.PaperFiles;
import vn.hoivan.files.StoreCare;
import vn.hoivan.files.StoreReport;

/** What is stored is looked at again and again; what nothing refers to goes. */
@ExtendWith(ArquillianExtension.class)
class StoreCareIT {

    @Test
    void shouldFindEveryFileWithAFlippedBitAndNoOther() throws Exception {
        List<FileFacts> files = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            files.add(upload("Bit " + i + " " + UUID.randomUUID()));
        }
        List<FileFacts> flipped = files.subList(0, 3);
        for (FileFacts file : flipped) {
            flip(file);
        }
        assertThat(round()).containsAll(flipped.stream().map(FileFacts::sha256).toList()).doesNotContain(files.get(3).sha256());

        HttpResponse<byte[]> refused = Rest.as("chuyenvien").send("GET", "/files/" + flipped.get(0).id() + "/content",
                "Range", "bytes=0-9", "Accept-Language", "vi");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Rest.json(refused).getString("detail")).startsWith("Tệp trong kho không còn đúng như lúc tải lên");

        for (FileFacts file : flipped) {
            flip(file);
        }
        assertThat(round()).doesNotContainAnyElementsOf(flipped.stream().map(FileFacts::sha256).toList());
        assertThat(Rest.as("chuyenvien").send("GET", "/files/" + flipped.get(0).id() + "/content").statusCode()).isEqualTo(200);
    }

    @Test
    void shouldNotHandOutAChangedFileBeforeAnyRoundHasFoundIt() throws Exception {
        FileFacts file = upload("At once " + UUID.randomUUID());
        flip(file);
        assertThat(Rest.as("chuyenvien").send("GET", "/files/" + file.id() + "/content").statusCode()).isEqualTo(409);
        assertThat(faults()).contains(file.sha256());
    }

    @Test
    void shouldRemoveWhatNothingRefersToButSpareWhatIsYoung() throws Exception {
        FileStore store = CDI.current().select(FileStore.class).get();
        String orphan = store.put(new ByteArrayInputStream(bytes("orphan")), 1000).sha256();
        String young = store.put(new ByteArrayInputStream(bytes("young")), 1000).sha256();
        FileFacts used = upload("Used " + UUID.randomUUID());
        Path left = Files.createTempFile(store.workFolder(), "put", null);
        Path making = Files.createTempFile(store.workFolder(), "put", null);
        for (Path old : List.of(store.path(orphan), store.path(used.sha256()), left)) {
            Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        }
        round();
        assertThat(store.path(orphan)).doesNotExist();
        assertThat(left).doesNotExist();
        assertThat(store.path(young)).exists();
        assertThat(store.path(used.sha256())).exists();
        assertThat(making).exists();
    }

    private static byte[] bytes(String word) {
        return (word + UUID.randomUUID()).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static FileFacts upload(String text) throws Exception {
        return As.user("chuyenvien", () -> As.boundary(PaperFiles.class)
                .receive(new ByteArrayInputStream(PaperPdf.of(text)), "paper.pdf"));
    }

    private static void flip(FileFacts file) throws Exception {
        Path path = CDI.current().select(FileStore.class).get().path(file.sha256());
        byte[] bytes = Files.readAllBytes(path);
        bytes[bytes.length / 2] ^= 1;
        Files.write(path, bytes);
    }

    /** Another test may have a round under way that has passed our files already: the second one has not. */
    private static List<String> round() throws Exception {
        for (int i = 0; i < 2; i++) {
            Eventually.that(() -> assertThat(report().isRunning()).isFalse());
            As.user("quantri", () -> {
                As.boundary(StoreCare.class).check();
                return null;
            });
            Eventually.that(() -> assertThat(report().isRunning()).isFalse());
        }
        return faults();
    }

    private static List<String> faults() throws Exception {
        return report().faults().stream().map(StoreReport.Fault::sha256).toList();
    }

    private static StoreReport report() throws Exception {
        return As.user("quantri", () -> As.boundary(StoreCare.class).report());
    }
}
