package vn.hoivan.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.json.JsonObject;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.hoivan.files.FileStore;

/** What comes in through the API, and what goes out again in pieces. */
@ExtendWith(ArquillianExtension.class)
class UploadsIT {

    @Test
    void shouldRefuseByContentInTheCallersLanguageAndStoreNothing() throws Exception {
        byte[] picture = ("\u0089PNG\r\n" + UUID.randomUUID()).getBytes(ISO_8859_1);
        refused(picture, "to-trinh.pdf", 415, "không phải PDF hay tệp văn phòng", "neither a PDF nor an office file");
        refused(new byte[0], "trong.pdf", 422, "Tệp trống", "The file is empty");
        byte[] word = OfficePaper.docx("Cut " + UUID.randomUUID());
        refused(Arrays.copyOf(word, word.length / 2), "cat.docx", 422, "Tệp bị hỏng", "damaged or incomplete");
        refused(OfficePaper.withPassword(), "mat.docx", 422, "có mật khẩu", "has a password");
    }

    @Test
    void shouldKeepWhatCannotBeShownAndSayWhy() throws Exception {
        byte[] paper = PaperPdf.of("Cut off " + UUID.randomUUID());
        ends(Arrays.copyOf(paper, paper.length / 2), "DAMAGED");
        ends(("%PDF-1.7 rubbish " + UUID.randomUUID()).getBytes(ISO_8859_1), "DAMAGED");
        ends(encrypted(), "PASSWORD_PROTECTED");
    }

    @Test
    void shouldRefuseALargeFileBeforeItIsSent() throws Exception {
        assertThat(Rest.as("chuyenvien").byHand("/files", "127.0.0.1", 400L << 20, new byte[0])).contains("413");
        JsonObject me = Rest.json(Rest.as("chuyenvien").send("GET", "/me"));
        assertThat(me).isNotEmpty();
    }

    @Test
    void shouldCleanNamesAndSendThemBackHarmless() throws Exception {
        assertThat(name("../../../etc/passwd.pdf")).isEqualTo("passwd.pdf");
        assertThat(name("C:\\\\Users\\\\thư mật.pdf")).isEqualTo("thư mật.pdf");
        assertThat(name("anh\u202Efdp.exe.pdf")).doesNotContain("\u202E");
        assertThat(name("a\u0000b\tc.pdf")).doesNotContain("\u0000", "\t");
        assertThat(name("d".repeat(300) + ".pdf")).hasSizeLessThanOrEqualTo(255).endsWith(".pdf");
        assertThat(name(Normalizer.normalize("Quyết định.pdf", Normalizer.Form.NFD))).isEqualTo("Quyết định.pdf");
    }

    @Test
    void shouldSendRangesWithTagsToReadersOnly() throws Exception {
        byte[] paper = PaperPdf.of("Ranges " + UUID.randomUUID());
        String path = "/files/" + uploaded(paper, "khoang.pdf").getString("id") + "/content";
        Rest reader = Rest.as("chuyenvien");
        HttpResponse<byte[]> whole = reader.send("GET", path);
        String tag = whole.headers().firstValue("ETag").orElseThrow();
        assertThat(whole.body()).isEqualTo(paper);
        assertThat(whole.headers().firstValue("Accept-Ranges")).hasValue("bytes");

        HttpResponse<byte[]> part = reader.send("GET", path, "Range", "bytes=5-14");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.headers().firstValue("Content-Range")).hasValue("bytes 5-14/" + paper.length);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(paper, 5, 15));
        assertThat(reader.send("GET", path, "Range", "bytes=-7").body()).isEqualTo(Arrays.copyOfRange(paper, paper.length - 7, paper.length));
        assertThat(reader.send("GET", path, "Range", "bytes=0-3", "If-Range", tag).statusCode()).isEqualTo(206);
        assertThat(reader.send("GET", path, "Range", "bytes=0-3", "If-Range", "\"other\"").statusCode()).isEqualTo(200);
        HttpResponse<byte[]> beyond = reader.send("GET", path, "Range", "bytes=" + paper.length + "-");
        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(beyond.headers().firstValue("Content-Range")).hasValue("bytes */" + paper.length);
        assertThat(reader.send("GET", path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        HttpResponse<byte[]> head = reader.send("HEAD", path);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(paper.length);
        assertThat(head.body()).isEmpty();

        for (String[] headers : List.of(new String[0], new String[] {"Range", "bytes=5-14"}, new String[] {"If-None-Match", tag})) {
            assertThat(Rest.as("chuyenvien2").send("GET", path, headers).statusCode()).isEqualTo(404);
            assertThat(Rest.as("quantri").send("GET", path, headers).statusCode()).isEqualTo(404);
            assertThat(Rest.as(null).send("GET", path, headers).statusCode()).isEqualTo(401);
        }
        assertThat(Rest.as("chuyenvien2").send("HEAD", path).statusCode()).isEqualTo(404);
    }

    private static void refused(byte[] bytes, String name, int status, String vietnamese, String english) throws Exception {
        for (String[] language : List.of(new String[] {"vi", vietnamese}, new String[] {"en", english})) {
            HttpResponse<byte[]> answer = Rest.as("chuyenvien").upload("/files", bytes, name, "Accept-Language", language[0]);
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(Rest.json(answer).getString("detail")).contains(language[1]);
            assertThat(Rest.json(answer).getJsonArray("errors").getJsonObject(0).getString("field")).isEqualTo("file");
        }
        String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        assertThat(CDI.current().select(FileStore.class).get().path(sha256)).doesNotExist();
    }

    private static void ends(byte[] bytes, String reason) throws Exception {
        String id = uploaded(bytes, "x.pdf").getString("id");
        Eventually.that(() -> assertThat(facts(id).getString("state")).isEqualTo("REFUSED"));
        assertThat(facts(id).getString("reason")).isEqualTo(reason);
        assertThat(Rest.as("chuyenvien").send("GET", "/files/" + id + "/content").body()).isEqualTo(bytes);
        assertThat(Rest.as("chuyenvien").send("GET", "/files/" + id + "/view").statusCode()).isEqualTo(409);
    }

    /** A PDF that asks for a password: whose it is fits no empty one. */
    private static byte[] encrypted() {
        String plain = new String(PaperPdf.of("Secret " + UUID.randomUUID()), ISO_8859_1);
        String key = "<" + "5A".repeat(32) + ">";
        return plain.replace("/Root 1 0 R", "/Root 1 0 R /ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O " + key + " /U "
                + key + " >>").getBytes(ISO_8859_1);
    }

    private static String name(String given) throws Exception {
        JsonObject facts = uploaded(PaperPdf.of("Name " + UUID.randomUUID()), given);
        HttpResponse<byte[]> answer = Rest.as("chuyenvien").send("GET", "/files/" + facts.getString("id") + "/content?download=true");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment; filename=\"")
                .doesNotContain("\n", "\r").satisfies(value -> assertThat(value.getBytes(UTF_8)).hasSize(value.length()));
        return facts.getString("name");
    }

    private static JsonObject uploaded(byte[] bytes, String name) throws Exception {
        HttpResponse<byte[]> answer = Rest.as("chuyenvien").upload("/files", bytes, name);
        assertThat(answer.statusCode()).isEqualTo(201);
        return Rest.json(answer);
    }

    private static JsonObject facts(String id) throws Exception {
        return Rest.json(Rest.as("chuyenvien").send("GET", "/files/" + id));
    }
}
