package vn.hoivan.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import jakarta.enterprise.inject.spi.CDI;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.hoivan.files.FileFacts;
import vn.hoivan.files.FileReason;
import vn.hoivan.files.FileRows;
import vn.hoivan.files.FileState;
import vn.hoivan.files.FileStore;
import vn.hoivan.files.PaperFiles;
import vn.hoivan.files.StoredFile;
import vn.hoivan.files.Workers;
import vn.hoivan.shared.BusinessException;
import vn.hoivan.worker.ReadText;

/** Office files become PDF by LibreOffice; what they were stays. */
@ExtendWith(ArquillianExtension.class)
class OfficeFilesIT {

    private static final String SENTENCE = "Kính trình Ủy ban nhân dân tỉnh xem xét, quyết định";

    @Test
    void shouldShowAWordFileAsPdfAndKeepItsBytes() throws Exception {
        byte[] word = OfficePaper.docx(SENTENCE);
        FileFacts facts = ready(upload(word, "Tờ trình.docx"));
        assertThat(facts.reason()).isNull();
        assertThat(facts.pages()).isEqualTo(1);
        assertThat(facts.mediaType()).endsWith("wordprocessingml.document");
        assertThat(text(path(facts.id(), false))).contains(SENTENCE);
        assertThat(Files.readAllBytes(path(facts.id(), true))).isEqualTo(word);
    }

    @Test
    void shouldMakePdfADocumentsWithLettersAsWideAsThoseOfTimesNewRoman() throws Exception {
        FileFacts facts = ready(upload(OfficePaper.docx(SENTENCE + " (khổ chữ)"), "font.docx"));
        StoredFile file = CDI.current().select(FileRows.class).get().get(facts.id());
        String pdf = Files.readString(CDI.current().select(FileStore.class).get().path(file.readable()), ISO_8859_1);
        assertThat(pdf).contains("<pdfaid:part>2</pdfaid:part>").contains("+Tinos").doesNotContain("DejaVu");
    }

    @Test
    void shouldShowSheetsAndOpenDocumentsToo() throws Exception {
        assertThat(ready(upload(OfficePaper.xlsx("Dự toán"), "bang.xlsx")).reason()).isNull();
        assertThat(ready(upload(OfficePaper.odt("Báo cáo", false), "bao-cao.odt")).reason()).isNull();
    }

    @Test
    void shouldFetchNothingThatAFileRefersTo() throws Exception {
        try (ServerSocket stranger = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Boolean> called = CompletableFuture.supplyAsync(() -> {
                try {
                    stranger.accept().close();
                    return true;
                } catch (java.io.IOException e) {
                    return false;
                }
            });
            String url = "http://127.0.0.1:" + stranger.getLocalPort();
            byte[] word = OfficePaper.docx(SENTENCE, OfficePaper.linkedPicture("r2") + OfficePaper.linkedPicture("r3"),
                    OfficePaper.external("r2", "image", url + "/pixel.png") + OfficePaper.external("r4", "attachedTemplate", url + "/t.dotm")
                    + OfficePaper.external("r3", "image", picture().toUri().toString()));
            FileFacts facts = ready(upload(word, "links.docx"));
            stranger.close();
            assertThat(called.get()).isFalse();
            assertThat(facts.reason()).isNull();
            StoredFile file = CDI.current().select(FileRows.class).get().get(facts.id());
            assertThat(Files.readString(CDI.current().select(FileStore.class).get().path(file.readable()), ISO_8859_1))
                    .doesNotContain("/Subtype/Image");
        }
    }

    @Test
    void shouldSayWhyAFileCannotBeShownAndKeepItsBytes() throws Exception {
        assertThat(over(upload(OfficePaper.damaged(), "hong.docx")).reason()).isEqualTo(FileReason.DAMAGED);
        assertThat(over(upload(OfficePaper.entities(), "entities.docx")).reason()).isEqualTo(FileReason.DAMAGED);
        assertThat(over(upload(OfficePaper.bomb(), "bom.docx")).reason()).isEqualTo(FileReason.MEMORY_LIMIT);
        FileFacts secret = over(upload(OfficePaper.odt("Mật", true), "mat.odt"));
        assertThat(secret.reason()).isEqualTo(FileReason.PASSWORD_PROTECTED);
        assertThat(secret.state()).isEqualTo(FileState.REFUSED);
        assertThat(Files.size(path(secret.id(), true))).isEqualTo(secret.size());
    }

    @Test
    void shouldRefuseAtOnceWhatIsCutOffOrHasAPassword() throws Exception {
        byte[] whole = OfficePaper.docx(SENTENCE);
        refused(java.util.Arrays.copyOf(whole, whole.length / 2), "FileReason.DAMAGED");
        refused(OfficePaper.withPassword(), "FileReason.PASSWORD_PROTECTED");
    }

    private static void refused(byte[] bytes, String key) {
        assertThatThrownBy(() -> upload(bytes, "x.docx")).isInstanceOfSatisfying(BusinessException.class, refusal -> {
            assertThat(refusal.field()).isEqualTo("file");
            assertThat(refusal.key()).isEqualTo(key);
        });
    }

    private static Path picture() throws Exception {
        Path picture = Files.createTempFile("secret", ".png");
        java.awt.image.BufferedImage image = new java.awt.image.BufferedImage(20, 20, java.awt.image.BufferedImage.TYPE_INT_RGB);
        javax.imageio.ImageIO.write(image, "png", picture.toFile());
        picture.toFile().deleteOnExit();
        return picture;
    }

    private static UUID upload(byte[] bytes, String name) throws Exception {
        return As.user("chuyenvien", () -> As.boundary(PaperFiles.class).receive(new ByteArrayInputStream(bytes), name).id());
    }

    private static FileFacts ready(UUID id) throws Exception {
        Eventually.that(() -> assertThat(facts(id).hasText()).isTrue());
        return facts(id);
    }

    private static FileFacts over(UUID id) throws Exception {
        Eventually.that(() -> assertThat(facts(id).state()).isNotEqualTo(FileState.RECEIVED));
        return facts(id);
    }

    private static FileFacts facts(UUID id) throws Exception {
        return As.user("chuyenvien", () -> As.boundary(PaperFiles.class).facts(id));
    }

    private static Path path(UUID id, boolean original) throws Exception {
        return As.user("chuyenvien", () -> original ? As.boundary(PaperFiles.class).content(id).path()
                : As.boundary(PaperFiles.class).view(id).path());
    }

    private static String text(Path pdf) throws Exception {
        Path lines = Files.createTempFile("text", ".jsonl");
        try {
            CDI.current().select(Workers.class).get().run(ReadText.KEY, new ReadText(pdf.toString(), lines.toString()),
                    Duration.ofMinutes(1));
            return Files.readString(lines);
        } finally {
            Files.delete(lines);
        }
    }
}
