package vn.hoivan.files;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.hoivan.shared.BusinessException;

class MediaTypesTest {

    @TempDir
    Path folder;

    @Test
    void shouldRefuseWhatIsNeitherPdfNorOffice() throws IOException {
        refused(file("just text".getBytes(UTF_8)), "files.unsupported");
        refused(zip("Main.class", "x"), "files.unsupported");
        refused(zip("mimetype", "application/epub+zip"), "files.unsupported");
        refused(compound("Root Entry", "__nameid_version1.0"), "files.unsupported");
    }

    @Test
    void shouldSayThatAnOfficeFileIsCutOffOrHasAPassword() throws IOException {
        byte[] whole = Files.readAllBytes(zip("word/document.xml", "<w/>"));
        refused(file(Arrays.copyOf(whole, whole.length - 10)), "FileReason.DAMAGED");
        refused(compound("Root Entry", "EncryptedPackage"), "FileReason.PASSWORD_PROTECTED");
        byte[] old = Files.readAllBytes(compound("Root Entry", "WordDocument"));
        refused(file(Arrays.copyOf(old, 600)), "FileReason.DAMAGED");
    }

    @ParameterizedTest
    @CsvSource({"word/document.xml, wordprocessingml.document", "xl/workbook.xml, spreadsheetml.sheet",
        "ppt/presentation.xml, presentationml.presentation"})
    void shouldKnowOfficeFilesByWhatIsInThem(String part, String ending) throws IOException {
        assertThat(MediaTypes.of(zip(part, "<x/>"), "x.bin")).endsWith(ending);
    }

    @Test
    void shouldKnowOpenDocumentsAndOldWordFiles() throws IOException {
        assertThat(MediaTypes.of(zip("mimetype", MediaTypes.ODT), "x")).isEqualTo(MediaTypes.ODT);
        assertThat(MediaTypes.of(compound("Root Entry", "WordDocument"), "x")).isEqualTo(MediaTypes.DOC);
        assertThat(MediaTypes.of(file("%PDF-1.7".getBytes(UTF_8)), "x")).isEqualTo(StoredFile.PDF);
    }

    private void refused(Path file, String key) {
        assertThatThrownBy(() -> MediaTypes.of(file, "x.docx")).isInstanceOfSatisfying(BusinessException.class,
                refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "file", null), bytes);
    }

    private Path zip(String part, String content) throws IOException {
        Path file = Files.createTempFile(folder, "file", ".zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(content.getBytes(UTF_8));
        }
        return file;
    }

    /** Header, table of sectors, directory. */
    private Path compound(String... streams) throws IOException {
        byte[] bytes = new byte[3 * 512];
        byte[] magic = CompoundFile.MAGIC.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        System.arraycopy(magic, 0, bytes, 0, magic.length);
        bytes[30] = 9;
        bytes[48] = 1;
        Arrays.fill(bytes, 512, 1024, (byte) 0xFF);
        for (int i = 0; i < streams.length; i++) {
            byte[] name = streams[i].getBytes(UTF_16LE);
            System.arraycopy(name, 0, bytes, 1024 + 128 * i, name.length);
            bytes[1024 + 128 * i + 64] = (byte) (name.length + 2);
        }
        return file(bytes);
    }
}
