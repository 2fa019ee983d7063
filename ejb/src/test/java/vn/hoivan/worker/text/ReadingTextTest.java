package vn.hoivan.worker.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoivan.worker.ReadText;
import vn.hoivan.worker.Refusal;
import vn.hoivan.worker.TextRead;

class ReadingTextTest {

    @TempDir
    Path folder;

    private TextRead read(Path file) throws IOException, Refusal {
        return new ReadingText().run(new ReadText(file.toString(), folder.resolve("text.jsonl").toString()));
    }

    private List<JsonObject> written() throws IOException {
        return Files.readAllLines(folder.resolve("text.jsonl")).stream()
                .map(line -> Json.createReader(new StringReader(line)).readObject()).toList();
    }

    private Path lines(String... lines) throws IOException {
        Path file = folder.resolve("lines.pdf");
        try (PDDocument document = new PDDocument()) {
            PDType0Font font = Tinos.REGULAR.embed(document);
            PDPage page = new PDPage();
            document.addPage(page);
            document.addPage(new PDPage());
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(font, 12);
                content.newLineAtOffset(72, 700);
                for (String line : lines) {
                    content.showText(line);
                    content.newLineAtOffset(0, -16);
                }
                content.endText();
            }
            document.save(file.toFile());
        }
        return file;
    }

    @Test
    void shouldRefuseAnEmptyFile() throws IOException {
        Path file = Files.createFile(folder.resolve("empty.pdf"));
        assertThatThrownBy(() -> read(file)).isInstanceOf(Refusal.class);
    }

    @Test
    void shouldWriteOnePageALineAndLeaveTheFileAlone() throws Exception {
        Path file = PaperFixture.decision().articles(24).write(folder.resolve("paper.pdf"));
        byte[] before = Files.readAllBytes(file);
        TextRead read = read(file);
        assertThat(read.pages()).isEqualTo(3);
        assertThat(read.readable()).isEqualTo(3);
        assertThat(written()).extracting(page -> page.getInt("page")).containsExactly(1, 2, 3);
        assertThat(written().get(0).getString("text")).contains("QUYẾT ĐỊNH", "Số: 05/QĐ-UBND");
        assertThat(written().stream().mapToInt(page -> page.getString("text").length()).sum())
                .isEqualTo((int) read.characters());
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void shouldComposeLettersAndTakeLigaturesAndInvisibleSignsApart() throws Exception {
        TextRead read = read(lines("Quyết định", "e\uFB03cient \uFB01le", "một\u00A0hai"));
        assertThat(written().get(0).getString("text")).isEqualTo("Quyết định\nefficient file\nmột hai");
        assertThat(read.searchable()).isTrue();
    }

    @Test
    void shouldLeaveOutPagesWithoutText() throws Exception {
        TextRead read = read(lines("Điều 1"));
        assertThat(read.pages()).isEqualTo(2);
        assertThat(read.readable()).isEqualTo(1);
        assertThat(written()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SP TF ph6p nhen duo. c Phi6u chuy6n sd 3578/PC-VP ngey 09 thing 02 ndm 20tl cfra Vdn phdn euy ban nhdn d6n",
        "Quèc héi ®éc lËp tù do h¹nh phóc céng hßa x· héi chñ nghÜa ViÖt Nam ñy ban nh©n d©n tØnh quyÕt ®Þnh",
        "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam ñoäc laäp töï do haïnh phuùc uûy ban nhaân daân quyeát ñònh"})
    void shouldNotCallGarbledTextSearchable(String text) throws Exception {
        TextRead read = read(lines(text));
        assertThat(read.garbled()).isEqualTo(1);
        assertThat(read.searchable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "The quick brown fox jumps over the lazy dog while the committee considers the draft resolution.",
        "Le comité a examiné le projet de résolution présenté par la délégation française à Genève.",
        "Thửa đất K4/CQ2, K7/CQ3 rộng 37.682m2, đường 22kV, QCVN 06:2022/BXD, Nghị định số 39/2010/NĐ-CP"})
    void shouldCallOrdinaryTextReadable(String text) throws Exception {
        assertThat(read(lines(text)).garbled()).isZero();
    }
}
